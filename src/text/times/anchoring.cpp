#include "text/times/anchoring.hpp"

#include "text/times/phrase_days.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

using State = AnchoredDays::State;

bool lacks_year(const TimePhrase& phrase) {
    return phrase.kind == PhraseKind::date && phrase.unit != TimeUnit::year && phrase.month &&
           !phrase.year.is_named();
}

bool is_weekday_alone(const TimePhrase& phrase) {
    return phrase.kind == PhraseKind::date && phrase.weekday && !phrase.month &&
           !phrase.month_distance;
}

/// Gives the first end of a range the month that only the other names.
TimePhrase with_month_of(TimePhrase first, const TimePhrase& last) {
    if (first.kind == PhraseKind::date && first.day && !first.month && !first.month_distance) {
        first.month = last.month;
        first.month_distance = last.month_distance;
        first.calendar = last.calendar;
    }
    return first;
}

/// The days from the first of two phrases to the last of the other.
PhraseDays range_days(const ParsedTime& time, const std::optional<Anchor>& anchor) {
    TimePhrase first = with_month_of(time.phrase, *time.until);
    TimePhrase last = *time.until;
    if (lacks_year(last) && !lacks_year(first) && first.year.number && !last.deixis) {
        last.year = first.year;
    }
    PhraseDays end = days_of_phrase(last, anchor);
    if (end.state != State::known) {
        return end;
    }
    if (lacks_year(first)) {
        first.year = {calendar_day(first.calendar, end.days.first).year, std::nullopt,
                      first.calendar};
    }
    if (is_weekday_alone(first) && is_weekday_alone(last) && !first.deixis && last.deixis) {
        first.deixis = last.deixis;
    }
    PhraseDays begin = days_of_phrase(first, anchor);
    if (begin.state != State::known) {
        return begin;
    }
    if (begin.days.first > end.days.last && is_weekday_alone(last)) {
        // «المقبل» and a past tense hold the end, and the beginning is the week before.
        constexpr int kWeek = 7;
        const bool holds_end =
            last.deixis == Deixis::next || (anchor && anchor->tense == Tense::past);
        begin.days.first -= holds_end ? kWeek : 0;
        end.days.last += holds_end ? 0 : kWeek;
    }
    if (begin.days.first > end.days.last && lacks_year(with_month_of(time.phrase, *time.until))) {
        --*first.year.number;
        begin = days_of_phrase(first, anchor);
    } else if (begin.days.first > end.days.last && lacks_year(*time.until) && last.year.number) {
        ++*last.year.number;
        end = days_of_phrase(last, anchor);
    }
    const bool is_range = begin.state == State::known && end.state == State::known &&
                          begin.days.first <= end.days.last;
    const bool is_inferred = end.is_inferred || (begin.is_inferred && !lacks_year(time.phrase));
    return is_range ? PhraseDays{State::known, {begin.days.first, end.days.last}, is_inferred}
                    : PhraseDays{};
}

bool is_sound_year(const std::optional<int>& day) {
    constexpr int kFirstDay = -719162; // 0001-01-01
    constexpr int kLastDay = 2932896;  // 9999-12-31
    return !day || (*day >= kFirstDay && *day <= kLastDay);
}

/// Applies «منذ», «حتى» and the like to the days of what stands behind them.
AnchoredDays with_role(TimeRole role, TimePart part, const PhraseDays& found,
                       const std::optional<Anchor>& anchor) {
    AnchoredDays days{State::known, found.days.first, found.days.last, found.is_inferred};
    switch (role) {
    case TimeRole::plain:
        break;
    case TimeRole::since:
        if (!anchor) {
            return {State::needs_anchor, std::nullopt, std::nullopt, true};
        }
        days.latest = std::max(found.days.first, anchor->day);
        days.is_inferred = true;
        break;
    case TimeRole::until:
        if (!anchor) {
            return {State::needs_anchor, std::nullopt, std::nullopt, true};
        }
        days.earliest = found.days.last < anchor->day ? std::nullopt : std::optional(anchor->day);
        days.is_inferred = found.is_inferred || days.earliest.has_value();
        break;
    case TimeRole::before:
        days.earliest = std::nullopt;
        // «قبل نهاية العام» is before the close of the year.
        days.latest = part == TimePart::end ? found.days.last : found.days.first - 1;
        break;
    case TimeRole::after:
        days.earliest = found.days.last + 1;
        days.latest = std::nullopt;
        break;
    case TimeRole::from:
        days.latest = std::nullopt;
        break;
    }
    return days;
}

} // namespace

AnchoredDays anchored(const ParsedTime& time, const std::optional<Anchor>& anchor) {
    const PhraseDays found =
        time.until ? range_days(time, anchor) : days_of_phrase(time.phrase, anchor);
    if (found.state != State::known) {
        return {found.state, std::nullopt, std::nullopt, true};
    }
    const AnchoredDays days = with_role(time.role, time.phrase.part, found, anchor);
    return is_sound_year(days.earliest) && is_sound_year(days.latest) ? days : AnchoredDays{};
}

} // namespace sijill::text
