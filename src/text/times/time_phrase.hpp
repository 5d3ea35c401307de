#pragma once

#include "text/times/calendar.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

/// What an expression of time says, before the day of its source is looked at.
namespace sijill::text {

/// Which occurrence is meant of something that comes again: «الماضي», «الجاري», «المقبل».
enum class Deixis : std::int8_t { last = -1, current = 0, next = 1 };

/// A year by its number, or by its distance from the year of the anchor («العام الماضي»: -1).
struct YearName {
    std::optional<int> number;
    std::optional<int> distance;
    Calendar calendar = Calendar::gregorian;

    [[nodiscard]] bool is_named() const { return number.has_value() || distance.has_value(); }
};

enum class PhraseKind : std::uint8_t {
    date, ///< a day, a month or a year of a calendar, or a day of the week
    unit, ///< a unit so far from that of the anchor: «أمس», «الشهر الماضي», «قبل عامين»
    year_part,    ///< a quarter, a half or a season
    first_months, ///< «الأشهر الستة الأولى من العام»
    decade,       ///< «التسعينيات»
    span,  ///< a length up to the anchor or from it: «الأيام الثلاثة الماضية»
    feast, ///< «عيد الفطر»
    month_part, ///< «النصف الأول من مايو», «الأسبوع الأخير من رمضان»
};

struct TimePhrase {
    PhraseKind kind = PhraseKind::date;
    TimeUnit unit = TimeUnit::day; ///< the unit that is named
    Calendar calendar = Calendar::gregorian;
    TimePart part = TimePart::whole;
    bool is_approximate = false;
    std::optional<Deixis> deixis;
    YearName year;

    // Of a date. A month or a week may be named by its distance from that of the anchor.
    std::optional<int> weekday; ///< 0 for Monday
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> month_distance;
    std::optional<int> week_distance;
    std::optional<int> ordinal; ///< which such weekday of the month; -1: the last

    /// Of a unit, its distance. Of a part of a year or a month, its number from 0; -1: the last. Of
    /// a span or the first months, how many; 0 if the plural says no number. Of a decade, its first
    /// year in its century. Of a feast, which one.
    int number = 0;
    /// Of a span, whether it begins with the anchor. It ends with it otherwise.
    bool is_ahead = false;
    /// Of a decade, its century: its number, or its distance from that of the anchor.
    YearName century;
    /// Of a feast, which of its days, from 1; 0: all of them.
    int feast_day = 0;
};

/// How the interval follows from the days of a phrase.
enum class TimeRole : std::uint8_t {
    plain,
    since,  ///< «منذ»: to the anchor
    until,  ///< «حتى», «بحلول»: from the anchor
    before, ///< «قبل»
    after,  ///< «بعد»
    from,   ///< «اعتبارا من»
};

/// An expression of time with its place among the words.
struct ParsedTime {
    TimeRole role = TimeRole::plain;
    TimePhrase phrase;
    std::optional<TimePhrase> until; ///< the end of a range that begins with `phrase`
    std::size_t begin = 0;           ///< the first word
    std::size_t end = 0;             ///< the word behind the last
};

} // namespace sijill::text
