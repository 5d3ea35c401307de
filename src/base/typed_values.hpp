#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Numbers and days as people type them, who may have an Arabic keyboard.
namespace sijill {

/// Returns a text with the digits of both Arabic sets as those of ASCII, and the Arabic decimal
/// separator as '.'.
[[nodiscard]] std::string with_ascii_digits(std::string_view text);

/// Returns YYYY-MM-DD for a day that was typed with digits of any of these sets, as a year, a month
/// and a day with '-' or '/' between; for a month alone its first day; nothing for another text or
/// a day that does not exist.
[[nodiscard]] std::optional<std::string> read_day(std::string_view typed);

} // namespace sijill
