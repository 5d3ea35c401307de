#pragma once

#include "text/times/calendar.hpp"
#include "text/times/time_text.hpp"

#include <optional>

/// Numbers in digits and in words.
namespace sijill::text {

/// Reads a number in words, cardinal or ordinal: «خمسة عشر», «الحادي والثلاثين», «ألفين وأربعة
/// وعشرين».
[[nodiscard]] std::optional<Read<int>> read_spelled_number(const TimeText& text, std::size_t index);

/// Reads a number in digits or words. «الـ» may stand before digits.
[[nodiscard]] std::optional<Read<int>> read_number(const TimeText& text, std::size_t index);

/// Reads the number of a day in its month: 1 to 31, «غرة».
[[nodiscard]] std::optional<Read<int>> read_day_of_month(const TimeText& text, std::size_t index);

/// A year, and the calendar that a mark behind it names.
struct NamedYear {
    int year;
    Calendar calendar = Calendar::gregorian;
    bool has_mark = false; ///< «م» or «هـ» stands behind it
};

/// Reads a year in four digits or in words, with its mark. Nothing for a year before Christ.
[[nodiscard]] std::optional<Read<NamedYear>> read_year(const TimeText& text, std::size_t index);

} // namespace sijill::text
