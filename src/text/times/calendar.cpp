#include "text/times/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace sijill::text {
namespace {

constexpr int kDaysInWeek = 7;
constexpr int kYearsInDecade = 10;

constexpr int floor_divide(int number, int divisor) {
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

constexpr int floor_remainder(int number, int divisor) {
    return number - floor_divide(number, divisor) * divisor;
}

// The Hijri calendar.

constexpr std::uint16_t kLongMonths[] = {
#include "text/times/data/umm_al_qura.inc"
};
constexpr int kFirstTableMonth = 1300 * kMonthsInYear;
constexpr int kTableMonths = static_cast<int>(std::size(kLongMonths)) * kMonthsInYear;
/// 1 Muharram 1300, which is 1882-11-12.
constexpr int kFirstTableDay = -31826;
/// 1 Muharram 1 by the tabular calendar, which is 0622-07-19 by the Gregorian one.
constexpr int kTabularEpoch = -492148;

/// The first day of each month of the table, and the day behind it.
constexpr auto kHijriMonths = [] {
    std::array<int, kTableMonths + 1> begins{};
    int day = kFirstTableDay;
    for (int month = 0; month < kTableMonths; ++month) {
        begins[static_cast<std::size_t>(month)] = day;
        const int year_bits = kLongMonths[month / kMonthsInYear];
        day += 29 + ((year_bits >> (month % kMonthsInYear)) & 1);
    }
    begins.back() = day;
    return begins;
}();

/// Months have 30 and 29 days in turn; 11 of 30 years have one day more.
constexpr int tabular_month_begin(int month_index) {
    const int year = floor_divide(month_index, kMonthsInYear);
    const int month = floor_remainder(month_index, kMonthsInYear);
    return kTabularEpoch + (year - 1) * 354 + floor_divide(3 + 11 * year, 30) + 29 * month +
           (month + 1) / 2;
}

constexpr int hijri_month_begin(int month_index) {
    const int row = month_index - kFirstTableMonth;
    return row < 0 || row > kTableMonths ? tabular_month_begin(month_index)
                                         : kHijriMonths[static_cast<std::size_t>(row)];
}

constexpr int hijri_month_of(int day) {
    // A month has 29.53 days: the guess is at most a few months off.
    constexpr std::int64_t kDaysOfManyMonths = 10631;
    constexpr std::int64_t kManyMonths = 360;
    int month = kMonthsInYear + static_cast<int>((std::int64_t{day} - kTabularEpoch) * kManyMonths /
                                                 kDaysOfManyMonths);
    while (hijri_month_begin(month) > day) {
        --month;
    }
    while (hijri_month_begin(month + 1) <= day) {
        ++month;
    }
    return month;
}

// The Gregorian calendar.

/// A year beyond those that std::chrono has is taken as the last: «منذ 6500 عقد» is out of any use,
/// but must not become a year of our time.
int gregorian_month_begin(int month_index) {
    constexpr int kFarthestYear = 30'000;
    const std::chrono::year year(
        std::clamp(floor_divide(month_index, kMonthsInYear), -kFarthestYear, kFarthestYear));
    const std::chrono::month month(
        static_cast<unsigned>(floor_remainder(month_index, kMonthsInYear)) + 1);
    return static_cast<int>(std::chrono::sys_days(year / month / 1).time_since_epoch().count());
}

CalendarDay gregorian_day(int day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

// Units.

/// A unit of whole months: how many, and how many months after the year it begins to count.
struct MonthRun {
    int months;
    int offset;
};

constexpr MonthRun run_of(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::quarter:
        return {3, 0};
    case TimeUnit::season:
        return {3, 2}; // spring begins in March
    case TimeUnit::half:
        return {6, 0};
    case TimeUnit::year:
        return {kMonthsInYear, 0};
    case TimeUnit::decade:
        return {kMonthsInYear * kYearsInDecade, 0};
    default:
        return {1, 0};
    }
}

Days months_from(Calendar calendar, int first, int count) {
    return {month_begin(calendar, first), month_begin(calendar, first + count) - 1};
}

/// A part of a run of months or days, as the distance of its beginning and its length.
struct Stretch {
    int begin;
    int length;
};

constexpr Stretch stretch_of(TimePart part, Stretch start, Stretch mid, Stretch end) {
    return part == TimePart::start ? start : part == TimePart::mid ? mid : end;
}

Stretch months_of_part(TimeUnit unit, TimePart part) {
    switch (unit) {
    case TimeUnit::half:
        return stretch_of(part, {0, 1}, {2, 2}, {5, 1});
    case TimeUnit::year:
        return stretch_of(part, {0, 1}, {4, 4}, {11, 1});
    case TimeUnit::decade:
        return stretch_of(part, {0, 3 * kMonthsInYear}, {3 * kMonthsInYear, 4 * kMonthsInYear},
                          {7 * kMonthsInYear, 3 * kMonthsInYear});
    default:
        return stretch_of(part, {0, 1}, {1, 1}, {2, 1});
    }
}

} // namespace

int month_begin(Calendar calendar, int month_index) {
    return calendar == Calendar::hijri ? hijri_month_begin(month_index)
                                       : gregorian_month_begin(month_index);
}

CalendarDay calendar_day(Calendar calendar, int day) {
    if (calendar == Calendar::gregorian) {
        return gregorian_day(day);
    }
    const int month = hijri_month_of(day);
    return {floor_divide(month, kMonthsInYear), floor_remainder(month, kMonthsInYear) + 1,
            day - hijri_month_begin(month) + 1};
}

int day_of(Calendar calendar, const CalendarDay& date) {
    return month_begin(calendar, date.year * kMonthsInYear + date.month - 1) + date.day - 1;
}

int days_in_month(Calendar calendar, int year, int month) {
    const Days days = months_from(calendar, year * kMonthsInYear + month - 1, 1);
    return days.last - days.first + 1;
}

int index_of(TimeUnit unit, Calendar calendar, int day) {
    if (unit == TimeUnit::day) {
        return day;
    }
    if (unit == TimeUnit::week) {
        return floor_divide(day - weekday_of(day), kDaysInWeek);
    }
    const CalendarDay date = calendar_day(calendar, day);
    const auto [months, offset] = run_of(unit);
    return floor_divide(date.year * kMonthsInYear + date.month - 1 - offset, months);
}

Days days_of(TimeUnit unit, Calendar calendar, int index) {
    if (unit == TimeUnit::day) {
        return {index, index};
    }
    if (unit == TimeUnit::week) {
        constexpr int kMonday = 4; // 1970-01-05 begins the week with the index 0
        const int first = index * kDaysInWeek + kMonday;
        return {first, first + kDaysInWeek - 1};
    }
    const auto [months, offset] = run_of(unit);
    return months_from(calendar, index * months + offset, months);
}

Days days_of(TimeUnit unit, Calendar calendar, int index, TimePart part) {
    const Days whole = days_of(unit, calendar, index);
    if (part == TimePart::whole || unit == TimeUnit::day) {
        return whole;
    }
    if (unit == TimeUnit::week) {
        const auto [begin, length] = stretch_of(part, {0, 2}, {2, 3}, {5, 2});
        return {whole.first + begin, whole.first + begin + length - 1};
    }
    if (unit == TimeUnit::month) {
        const auto [begin, length] =
            stretch_of(part, {0, 10}, {10, 10}, {whole.last - whole.first - 9, 10});
        return {whole.first + begin, whole.first + begin + length - 1};
    }
    const auto [months, offset] = run_of(unit);
    const auto [begin, length] = months_of_part(unit, part);
    return months_from(calendar, index * months + offset + begin, length);
}

int add_months(int day, int months) {
    const CalendarDay date = gregorian_day(day);
    const int index = date.year * kMonthsInYear + date.month - 1 + months;
    const Days month = months_from(Calendar::gregorian, index, 1);
    return std::min(month.first + date.day - 1, month.last);
}

int weekday_of(int day) {
    constexpr int kThursday = 3; // 1970-01-01
    return floor_remainder(day + kThursday, kDaysInWeek);
}

} // namespace sijill::text
