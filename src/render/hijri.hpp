#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::rendering {

/// An ISO date of one day in the calendar of Umm al-Qura (ICU, `islamic-umalqura`), months by name:
/// «2 رجب 1446 هـ», or «2 Rajab 1446 AH». Nothing for any other
/// text, nor before 1300 or after 1600 AH, which that calendar does not reach. Thread-safe.
[[nodiscard]] std::optional<std::string> in_hijri(std::string_view date, bool arabic,
                                                  bool arab_digits);

} // namespace sijill::rendering
