#pragma once

#include <cstdint>

/// Days, weeks, months and years of two calendars as numbers that can be counted on. A day is a
/// day_number(): days since 1970-01-01. A unit of time has an index, so that the unit before it has
/// the index before: a month's is 12 · year + month - 1.
namespace sijill::text {

enum class Calendar : std::uint8_t { gregorian, hijri };

enum class TimeUnit : std::uint8_t { day, week, month, quarter, season, half, year, decade };

/// What part of a unit is meant.
enum class TimePart : std::uint8_t { whole, start, mid, end };

/// The days from `first` to `last`, both included.
struct Days {
    int first = 0;
    int last = 0;

    bool operator==(const Days&) const = default;
};

/// A day as a calendar names it.
struct CalendarDay {
    int year = 0;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    bool operator==(const CalendarDay&) const = default;
};

inline constexpr int kMonthsInYear = 12;

/// Returns the first day of a month. Years are those of four digits and a few beside them.
[[nodiscard]] int month_begin(Calendar calendar, int month_index);

/// Returns the date of a day. The Hijri calendar is that of Umm al-Qura from 1300 to 1600, and the
/// tabular calendar before and after, as in ICU.
[[nodiscard]] CalendarDay calendar_day(Calendar calendar, int day);

/// Returns the day with this date, which must be one of its month (see days_in_month()).
[[nodiscard]] int day_of(Calendar calendar, const CalendarDay& date);

[[nodiscard]] int days_in_month(Calendar calendar, int year, int month);

/// Returns the index of the unit in which a day lies. Weeks begin on Monday; a winter belongs to
/// the year of its December.
[[nodiscard]] int index_of(TimeUnit unit, Calendar calendar, int day);

/// Returns the days of a unit.
[[nodiscard]] Days days_of(TimeUnit unit, Calendar calendar, int index);

/// Returns the days of a part of a unit: of a month the days 1-10, 11-20 and the last ten; of a
/// year the first month, the four in the middle, the last month; of a decade the years 0-2, 3-6,
/// 7-9; of a week Monday and Tuesday, the three days in the middle, Saturday and Sunday. A day is
/// taken as a whole.
[[nodiscard]] Days days_of(TimeUnit unit, Calendar calendar, int index, TimePart part);

/// Returns the same day of the month so many months later, or the last day if it has none.
[[nodiscard]] int add_months(int day, int months);

/// Returns 0 for Monday to 6 for Sunday.
[[nodiscard]] int weekday_of(int day);

} // namespace sijill::text
