#pragma once

#include "sijill/language.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The calendar of Umm al-Qura (ICU, `islamic-umalqura`), which covers the years 1300 to 1600 AH.
/// For days outside these years the functions return nothing. Thread-safe; they throw
/// Error(bad_input) where ICU has no data.
namespace sijill::render {

/// Returns the ISO date of a day with the month by name: «2 رجب 1446 هـ» or «2 Rajab 1446 AH».
/// Nothing for any other text.
[[nodiscard]] std::optional<std::string> in_hijri(std::string_view date, Language language,
                                                  bool arab_digits);

struct HijriMonth {
    double first = 0; ///< its first day, in days since 1970-01-01
    std::string name; ///< year and number: «1446-07»
};

/// Returns the month of a day (in days since 1970-01-01).
[[nodiscard]] std::optional<HijriMonth> hijri_month(double day);

} // namespace sijill::render
