#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The calendar of Umm al-Qura (ICU, `islamic-umalqura`), which reaches from 1300 to 1600 AH; no
/// day outside these years has an answer. Thread-safe.
namespace sijill::rendering {

/// An ISO date of one day, months by name: «2 رجب 1446 هـ», or «2 Rajab 1446 AH». Nothing for any
/// other text.
[[nodiscard]] std::optional<std::string> in_hijri(std::string_view date, Language language,
                                                  bool arab_digits);

struct HijriMonth {
    double first = 0; ///< its first day, since 1970-01-01
    std::string name; ///< year and number: «1446-07»
};

/// The month in which a day (since 1970-01-01) lies.
[[nodiscard]] std::optional<HijriMonth> hijri_month(double day);

} // namespace sijill::rendering
