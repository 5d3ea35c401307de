#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"

namespace sijill::text {
namespace {

/// «ربيع الأول», «جمادى الآخرة», «ذي الحجة».
std::optional<Read<MonthName>> read_hijri_pair(const TimeText& text, std::size_t index) {
    const TimeWord& second = text[index + 1];
    if (!text.is_joined(index + 1) || text[index].has_article) {
        return std::nullopt;
    }
    const bool is_first = second.number_kind == NumberKind::ordinal && second.number == 1;
    const bool is_second = text.is(index + 1, WordKind::other) ||
                           (second.number_kind == NumberKind::ordinal && second.number == 2);
    const auto month = [index](int number) {
        return Read<MonthName>{{number, Calendar::hijri, true}, index + 2};
    };
    if (text.is(index, WordKind::season) && text[index].value == 0 && (is_first || is_second)) {
        return month(is_first ? 3 : 4);
    }
    if (!text.is(index, WordKind::hijri_pair)) {
        return std::nullopt;
    }
    constexpr int kJumada = 5;
    constexpr int kDhu = 11;
    if (text[index].value == kJumada && (is_first || is_second)) {
        return month(is_first ? kJumada : kJumada + 1);
    }
    if (text[index].value == kDhu && second.kind == WordKind::dhu_month) {
        return month(second.value);
    }
    return std::nullopt;
}

std::optional<Read<MonthName>> read_one_month(const TimeText& text, std::size_t index) {
    const TimeWord& word = text[index];
    const auto month = [](int number, Calendar calendar, bool is_sure, std::size_t end) {
        return Read<MonthName>{{number, calendar, is_sure}, end};
    };
    switch (word.kind) {
    case WordKind::month:
    case WordKind::month_or_word:
        if (word.has_article) {
            return std::nullopt;
        }
        return month(word.value, Calendar::gregorian, word.kind == WordKind::month, index + 1);
    case WordKind::hijri_month:
        return month(word.value, Calendar::hijri, true, index + 1);
    case WordKind::hijri_or_name:
        if (word.has_article) {
            return std::nullopt;
        }
        return month(word.value, Calendar::hijri, false, index + 1);
    case WordKind::twin_month: {
        const TimeWord& second = text[index + 1];
        if (second.number_kind != NumberKind::ordinal || second.number > 2 ||
            !text.is_joined(index + 1)) {
            return std::nullopt;
        }
        constexpr int kMonths = 12;
        return month((word.value + second.number - 2) % kMonths + 1, Calendar::gregorian, true,
                     index + 2);
    }
    default:
        return read_hijri_pair(text, index);
    }
}

/// Returns the word behind «المبارك», «الكريم» and the like.
std::size_t behind_blessing(const TimeText& text, std::size_t index) {
    return text.continues(index, WordKind::blessing) && text[index].has_article ? index + 1 : index;
}

bool can_have_day(const MonthName& month, int day) {
    constexpr int kDaysOfHijriMonth = 30;
    constexpr int kLeapYear = 2000;
    return day <= (month.calendar == Calendar::hijri
                       ? kDaysOfHijriMonth
                       : days_in_month(Calendar::gregorian, kLeapYear, month.month));
}

/// Reads what follows a month: a year, «الماضي».
std::size_t read_behind_month(const TimeText& text, std::size_t index, TimePhrase& date) {
    if (text.continues(index, WordKind::deixis) && text[index].has_article) {
        date.deixis = static_cast<Deixis>(text[index].value);
        ++index;
    }
    if (const auto year = read_year_behind(text, index, false)) {
        date.year = in_calendar_of(date.calendar, year->value);
        return year->end;
    }
    return index;
}

TimePhrase month_phrase(const MonthName& month) {
    TimePhrase phrase;
    phrase.unit = TimeUnit::month;
    phrase.calendar = month.calendar;
    phrase.month = month.month;
    return phrase;
}

/// «صفر» is also zero: it is a month with «شهر», a year or «من» before it.
bool may_be_zero(const TimePhrase& date) {
    constexpr int kSafar = 2;
    return date.calendar == Calendar::hijri && date.month == kSafar && !date.year.is_named() &&
           !date.deixis;
}

/// Whether the words before a month that is also another word make it a month.
bool is_month_by_context(const TimeText& text, std::size_t index) {
    if (text[index].has_preposition) {
        return true;
    }
    if (!text.is_joined(index)) {
        return false;
    }
    switch (text[index - 1].kind) {
    case WordKind::in:
    case WordKind::during:
    case WordKind::since:
    case WordKind::until:
    case WordKind::from:
    case WordKind::to:
    case WordKind::before:
    case WordKind::after:
    case WordKind::by:
    case WordKind::between:
    case WordKind::part:
    case WordKind::limit:
        return !text.is(index - 1, WordKind::between) || !text.is(index, WordKind::hijri_or_name);
    case WordKind::month:
    case WordKind::month_or_word:
        return text[index].has_conjunction;
    default:
        return text.is_unit(index - 1, TimeUnit::month);
    }
}

/// A month without a day, with «شهر» or without: «شهر مارس الماضي», «شهري مارس وأبريل».
PhraseRead read_month(const TimeText& text, std::size_t index, bool may_be_bare) {
    const bool has_noun = text.is_unit(index, TimeUnit::month) && !text[index].has_article &&
                          text.is_joined(index + 1);
    const bool is_pair = has_noun && text[index].count == Count::two;
    const auto month = read_month_name(text, has_noun ? index + 1 : index);
    if (!month) {
        return std::nullopt;
    }
    PhraseRange range{month_phrase(month->value), std::nullopt};
    std::size_t end = behind_blessing(text, month->end);
    const std::size_t behind_name = end;
    if (is_pair && text[end].has_conjunction && text.is_joined(end)) {
        if (const auto second = read_month_name(text, end)) {
            range.until = month_phrase(second->value);
            end = second->end;
        }
    }
    TimePhrase& last = range.until ? *range.until : range.phrase;
    end = read_behind_month(text, end, last);
    const bool is_sure = month->value.is_sure || has_noun || may_be_bare || last.deixis ||
                         last.year.is_named() || end > behind_name || behind_name > month->end ||
                         is_month_by_context(text, index);
    const bool is_zero = may_be_zero(last) && !has_noun;
    return is_sure && !is_zero ? PhraseRead({range, end}) : std::nullopt;
}

/// The month behind a day: a name, «هذا الشهر», «الشهر الجاري», «الجاري».
std::optional<Read<TimePhrase>> read_month_behind_day(const TimeText& text, std::size_t index,
                                                      bool may_be_deixis) {
    const bool has_from = text.continues(index, WordKind::from);
    const std::size_t begin = has_from ? index + 1 : index;
    const Gap gap = text.gap(begin);
    // «1-صفر» is a result, «15-مارس-2018» a date.
    const bool has_dashes = gap == Gap::dash && text.gap(begin + 1) == Gap::dash;
    if (gap != Gap::space && gap != Gap::slash && !has_dashes) {
        return std::nullopt;
    }
    const bool has_noun = text.is_unit(begin, TimeUnit::month) && !text[begin].has_article &&
                          text.is_joined(begin + 1);
    if (const auto month = read_month_name(text, has_noun ? begin + 1 : begin)) {
        TimePhrase date = month_phrase(month->value);
        const std::size_t end = read_behind_month(text, behind_blessing(text, month->end), date);
        const bool is_zero = may_be_zero(date) && !has_noun && !has_from;
        return is_zero ? std::nullopt : std::optional(Read<TimePhrase>{date, end});
    }
    TimePhrase date;
    if (has_from) {
        const auto unit = read_unit(text, begin, {});
        const bool is_month = unit && unit->value.phrase.kind == PhraseKind::unit &&
                              unit->value.phrase.unit == TimeUnit::month;
        if (is_month) {
            date.month_distance = unit->value.phrase.number;
            date.calendar = unit->value.phrase.calendar;
            return Read<TimePhrase>{date, unit->end};
        }
        return std::nullopt;
    }
    if (may_be_deixis && text.continues(index, WordKind::deixis) && text[index].has_article) {
        date.month_distance = text[index].value;
        return Read<TimePhrase>{date, index + 1};
    }
    return std::nullopt;
}

/// The day behind another of the same month: «14-15 مارس», «14 و15 مارس».
std::optional<Read<int>> read_second_day(const TimeText& text, std::size_t index) {
    if (text.gap(index) == Gap::dash || (text[index].has_conjunction && text.is_joined(index))) {
        return read_day_of_month(text, index);
    }
    if (text.continues(index, WordKind::conjunction) && text.is_joined(index + 1)) {
        return read_day_of_month(text, index + 1);
    }
    return std::nullopt;
}

/// «15 مارس 2018», «يوم 12 الجاري», «14 و15 مارس».
PhraseRead read_day_and_month(const TimeText& text, std::size_t index, bool has_day_noun) {
    const auto day = read_day_of_month(text, index);
    // «الأسبوع الأول من أبريل» is no day.
    const bool counts_noun = text[index].number_kind == NumberKind::ordinal &&
                             text.is_joined(index) && text.is(index - 1, WordKind::unit) &&
                             text[index - 1].has_article;
    if (!day || counts_noun) {
        return std::nullopt;
    }
    std::optional<int> second_day;
    std::size_t end = day->end;
    auto month = read_month_behind_day(text, end, has_day_noun);
    if (!month) {
        const auto second = read_second_day(text, end);
        if (!second || second->value <= day->value) {
            return std::nullopt;
        }
        second_day = second->value;
        month = read_month_behind_day(text, second->end, has_day_noun);
    }
    if (!month) {
        return std::nullopt;
    }
    TimePhrase date = month->value;
    date.unit = TimeUnit::day;
    date.day = day->value;
    if (date.month &&
        !can_have_day({*date.month, date.calendar, true}, second_day.value_or(day->value))) {
        return std::nullopt;
    }
    PhraseRange range{date, std::nullopt};
    if (second_day) {
        range.until = date;
        range.until->day = second_day;
    }
    return PhraseRead({range, month->end});
}

} // namespace

std::optional<Read<MonthName>> read_month_name(const TimeText& text, std::size_t index) {
    auto month = read_one_month(text, index);
    if (!month || month->value.calendar == Calendar::hijri) {
        return month;
    }
    for (;;) {
        const Gap gap = text.gap(month->end);
        const bool may_continue = gap == Gap::slash || gap == Gap::open || gap == Gap::dash ||
                                  (gap == Gap::space && !text[month->end].has_conjunction);
        const auto other = may_continue ? read_one_month(text, month->end) : std::nullopt;
        if (!other || other->value.month != month->value.month ||
            (gap == Gap::open && !text.is_before(other->end - 1, ')'))) {
            return month;
        }
        month = Read<MonthName>{{other->value.month, Calendar::gregorian, true}, other->end};
    }
}

PhraseRead read_date(const TimeText& text, std::size_t index, bool may_be_bare) {
    const bool has_day_noun = text.is_unit(index, TimeUnit::day) && !text[index].has_article;
    const std::size_t begin = has_day_noun ? index + 1 : index;
    if (auto date = read_numeric_date(text, begin, has_day_noun)) {
        return date;
    }
    if (auto date = read_day_and_month(text, begin, has_day_noun)) {
        return date;
    }
    return has_day_noun ? std::nullopt : read_month(text, index, may_be_bare);
}

} // namespace sijill::text
