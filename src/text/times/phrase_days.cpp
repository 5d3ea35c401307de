#include "text/times/phrase_days.hpp"

#include "text/times/feasts.hpp"
#include "text/times/occurrences.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr int kYearsInCentury = 100;

PhraseDays known(const Days& days, bool is_inferred) {
    return {AnchoredDays::State::known, days, is_inferred};
}

PhraseDays known(const std::optional<Days>& days, bool is_inferred) {
    return days ? known(*days, is_inferred) : PhraseDays{};
}

constexpr PhraseDays kNeedsAnchor{AnchoredDays::State::needs_anchor, {}, true};

/// The weekday of this number in a month; the last if the number is -1.
std::optional<Days> weekday_in_month(const Days& month, int weekday, int ordinal) {
    const int first = month.first + (weekday - weekday_of(month.first) + 7) % 7;
    const int last = month.last - (weekday_of(month.last) - weekday + 7) % 7;
    const int day = ordinal < 0 ? last : first + 7 * (ordinal - 1);
    return day > month.last ? std::nullopt : std::optional(Days{day, day});
}

/// The days of a date in the month with this index.
std::optional<Days> date_in_month(const TimePhrase& date, int month_index) {
    const Days month = days_of(TimeUnit::month, date.calendar, month_index);
    if (date.ordinal) {
        return weekday_in_month(month, date.weekday.value_or(0), *date.ordinal);
    }
    if (!date.day) {
        return days_of(TimeUnit::month, date.calendar, month_index, date.part);
    }
    const int day = month.first + *date.day - 1;
    return day > month.last ? std::nullopt : std::optional(Days{day, day});
}

/// The first of the days that begins in a Gregorian year. A Hijri year is eleven days shorter.
std::optional<Days> in_gregorian_year(const std::vector<Days>& occurrences, int year) {
    const Days whole = days_of(TimeUnit::year, Calendar::gregorian, year);
    const auto found = std::ranges::find_if(occurrences, [&whole](const Days& days) {
        return days.first >= whole.first && days.first <= whole.last;
    });
    return found == occurrences.end() ? std::nullopt : std::optional(*found);
}

/// Calls occurrence(year), which may return nothing, for the years of a calendar around a day.
template <class Occurrence>
std::vector<Days> occurrences_around(int day, Calendar calendar, Occurrence&& occurrence) {
    const int year = calendar_day(calendar, day).year;
    std::vector<Days> found;
    for (int each = year - 2; each <= year + 2; ++each) {
        if (const auto days = occurrence(each)) {
            found.push_back(*days);
        }
    }
    return found;
}

/// The days of something that comes once in each year of its calendar.
template <class Occurrence>
PhraseDays yearly(const TimePhrase& phrase, const std::optional<Anchor>& anchor,
                  Occurrence&& occurrence) {
    const YearName& year = phrase.year;
    if (!year.number && !anchor) {
        return kNeedsAnchor;
    }
    const bool is_inferred = !year.number;
    if (!year.is_named()) {
        const auto days = chosen_occurrence(
            occurrences_around(anchor->day, phrase.calendar, occurrence), phrase.deixis, *anchor);
        return known(days, is_inferred);
    }
    const int number =
        year.number ? *year.number : calendar_day(year.calendar, anchor->day).year + *year.distance;
    if (year.calendar == phrase.calendar) {
        return known(occurrence(number), is_inferred);
    }
    const int in_year = month_begin(year.calendar, number * kMonthsInYear);
    return known(
        in_gregorian_year(occurrences_around(in_year, phrase.calendar, occurrence), number),
        is_inferred);
}

PhraseDays date_days(const TimePhrase& date, const std::optional<Anchor>& anchor) {
    if (date.unit == TimeUnit::year) {
        return known(
            days_of(TimeUnit::year, date.calendar, date.year.number.value_or(1), date.part), false);
    }
    if (date.month) {
        return yearly(date, anchor, [&date](int year) {
            return date_in_month(date, year * kMonthsInYear + *date.month - 1);
        });
    }
    if (!anchor) {
        return kNeedsAnchor;
    }
    if (date.month_distance) {
        const int month = index_of(TimeUnit::month, date.calendar, anchor->day);
        return known(date_in_month(date, month + *date.month_distance), true);
    }
    if (!date.weekday) {
        return {};
    }
    if (date.week_distance) {
        const int week = index_of(TimeUnit::week, Calendar::gregorian, anchor->day);
        const int day =
            days_of(TimeUnit::week, Calendar::gregorian, week + *date.week_distance).first +
            *date.weekday;
        return known(Days{day, day}, true);
    }
    const int day = chosen_weekday(*date.weekday, date.deixis, *anchor);
    return known(Days{day, day}, true);
}

PhraseDays year_part_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    const int parts = phrase.unit == TimeUnit::half ? 2 : 4;
    return yearly(phrase, anchor, [&](int year) -> std::optional<Days> {
        return days_of(phrase.unit, phrase.calendar, year * parts + phrase.number, phrase.part);
    });
}

PhraseDays first_months_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    return yearly(phrase, anchor, [&](int year) -> std::optional<Days> {
        const int first = year * kMonthsInYear;
        return Days{month_begin(phrase.calendar, first),
                    month_begin(phrase.calendar, first + phrase.number) - 1};
    });
}

PhraseDays feast_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    const Feast& feast = feasts()[static_cast<std::size_t>(phrase.number)];
    return yearly(phrase, anchor, [&](int year) -> std::optional<Days> {
        const int first = day_of(feast.calendar, {year, feast.month, feast.day});
        if (phrase.feast_day > 0) {
            const int day = first + phrase.feast_day - 1;
            return Days{day, day};
        }
        const int to_end = days_in_month(feast.calendar, year, feast.month) - feast.day + 1;
        const int last = first + (feast.days == kToEndOfMonth ? to_end : feast.days) - 1;
        return Days{phrase.part == TimePart::end ? last : first,
                    phrase.part == TimePart::start ? first : last};
    });
}

PhraseDays unit_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    if (!anchor) {
        return kNeedsAnchor;
    }
    const int index = index_of(phrase.unit, phrase.calendar, anchor->day) + phrase.number;
    return known(days_of(phrase.unit, phrase.calendar, index, phrase.part), true);
}

PhraseDays decade_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    if (!phrase.century.number && !anchor) {
        return kNeedsAnchor;
    }
    const int century =
        phrase.century.number
            ? *phrase.century.number
            : calendar_day(Calendar::gregorian, anchor->day).year / kYearsInCentury +
                  phrase.century.distance.value_or(0);
    const int decade = (century * kYearsInCentury + phrase.number) / 10;
    return known(days_of(TimeUnit::decade, Calendar::gregorian, decade, phrase.part),
                 !phrase.century.number);
}

/// A span without a number is a few of its units.
PhraseDays span_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    if (!anchor) {
        return kNeedsAnchor;
    }
    constexpr int kFewDays = 10;
    constexpr int kFewWeeks = 6;
    constexpr int kFewMonths = 6;
    const int step = phrase.is_ahead ? 1 : -1;
    const auto count = [&phrase, step](int few) {
        return step * (phrase.number > 0 ? phrase.number : few);
    };
    int other = anchor->day;
    switch (phrase.unit) {
    case TimeUnit::day:
        other += count(kFewDays);
        break;
    case TimeUnit::week:
        other += 7 * count(kFewWeeks);
        break;
    case TimeUnit::month:
        other = add_months(other, count(kFewMonths));
        break;
    case TimeUnit::year:
        other = add_months(other, kMonthsInYear * count(0));
        break;
    case TimeUnit::decade:
        other = add_months(other, 10 * kMonthsInYear * count(0));
        break;
    default:
        return {};
    }
    return known(Days{std::min(other, anchor->day), std::max(other, anchor->day)}, true);
}

/// A half or a week of a month, whose weeks are counted from its first day.
PhraseDays month_part_days(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    constexpr int kWeek = 7;
    constexpr int kHalf = 15;
    TimePhrase month = phrase;
    month.unit = TimeUnit::month;
    PhraseDays found = date_days(month, anchor);
    Days& days = found.days;
    const int length = phrase.unit == TimeUnit::week ? kWeek : kHalf;
    if (phrase.number < 0) {
        days.first = days.last - length + 1;
        return found;
    }
    days.first += length * phrase.number;
    if (phrase.unit == TimeUnit::week || phrase.number == 0) {
        days.last = days.first + length - 1;
    }
    return found;
}

} // namespace

PhraseDays days_of_phrase(const TimePhrase& phrase, const std::optional<Anchor>& anchor) {
    switch (phrase.kind) {
    case PhraseKind::date:
        return date_days(phrase, anchor);
    case PhraseKind::unit:
        return unit_days(phrase, anchor);
    case PhraseKind::year_part:
        return year_part_days(phrase, anchor);
    case PhraseKind::first_months:
        return first_months_days(phrase, anchor);
    case PhraseKind::decade:
        return decade_days(phrase, anchor);
    case PhraseKind::span:
        return span_days(phrase, anchor);
    case PhraseKind::feast:
        return feast_days(phrase, anchor);
    case PhraseKind::month_part:
        return month_part_days(phrase, anchor);
    }
    return {};
}

} // namespace sijill::text
