#include "text/times/feasts.hpp"
#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"
#include "text/times/word_parts.hpp"

namespace sijill::text {
namespace {

/// Words behind a day of the week or «اليوم» that make it something else.
constexpr std::string_view kOtherDays[] = {
#include "text/times/data/other_days.inc"
};

/// `index` is behind the day. A number makes only «اليوم» another day.
bool is_other_day(const TimeText& text, std::size_t index) {
    const bool has_number =
        text.is(index - 1, WordKind::weekday) && text[index].number_kind == NumberKind::ordinal;
    return text.is_joined(index) && !has_number && is_listed(text[index].folded, kOtherDays);
}

bool is_weekday(const TimeText& text, std::size_t index) {
    return text.is(index, WordKind::weekday) && text[index].has_article;
}

/// The word behind a phrase that began in brackets, or nothing if no bracket follows it.
bool is_closed(const TimeText& text, std::size_t begin, std::size_t end) {
    return text.gap(begin) != Gap::open || text.is_before(end - 1, ')');
}

/// A date behind a day of the week: «2 ديسمبر 2016», «(5 مايو)», «الموافق 5 مايو».
PhraseRead read_date_behind(const TimeText& text, std::size_t index) {
    std::size_t begin = index;
    if (text.continues(begin, WordKind::corresponding)) {
        begin += text.is(begin + 1, WordKind::for_) ? 2U : 1U;
    }
    const Gap gap = text.gap(index);
    if ((gap != Gap::space && gap != Gap::comma && gap != Gap::open) ||
        text[begin].has_conjunction) {
        return std::nullopt;
    }
    // «الجمعة الأولى من رمضان» is not the first of the month.
    const bool has_feminine_number =
        text[begin].number_kind == NumberKind::ordinal && text[begin].is_feminine;
    if (has_feminine_number) {
        return std::nullopt;
    }
    auto date = read_numeric_date(text, begin, true);
    date = date ? date : read_date(text, begin, false);
    const bool is_day = date && date->value.phrase.day && is_closed(text, index, date->end);
    return is_day ? date : std::nullopt;
}

struct DayName {
    std::optional<int> weekday;
    std::optional<int> distance; ///< of «اليوم», «أمس»
};

/// «الأول»
bool is_the_first(const TimeWord& word) {
    return word.number_kind == NumberKind::ordinal && word.number == 1 && word.has_article;
}

/// «أمس», «أول أمس», «أول من أمس», «أمس الأول», «بعد غد».
std::optional<Read<int>> read_relative_day(const TimeText& text, std::size_t index) {
    const auto distance_at = [&text](std::size_t word) {
        return text.is(word, WordKind::relative_day) ? text[word].value : 0;
    };
    if (text[index].number_kind == NumberKind::ordinal && text[index].number == 1 &&
        !text[index].has_article && text.is_joined(index + 1)) {
        const bool has_from = text.is(index + 1, WordKind::from) && text.is_joined(index + 2);
        const std::size_t day = index + (has_from ? 2 : 1);
        return distance_at(day) == -1 ? std::optional(Read<int>{-2, day + 1}) : std::nullopt;
    }
    const bool is_before = text.is(index, WordKind::before);
    if ((is_before || text.is(index, WordKind::after)) && text.is_joined(index + 1)) {
        const int step = is_before ? -1 : 1;
        return distance_at(index + 1) == step ? std::optional(Read<int>{2 * step, index + 2})
                                              : std::nullopt;
    }
    if (!text.is(index, WordKind::relative_day) || is_other_day(text, index + 1)) {
        const bool is_day_before = distance_at(index) == -1 && is_the_first(text[index + 1]);
        return is_day_before ? std::optional(Read<int>{-2, index + 2}) : std::nullopt;
    }
    return Read<int>{text[index].value, index + 1};
}

/// A day of the week or a relative day, or both: «أمس (الثلاثاء)», «الثلاثاء أمس».
std::optional<Read<DayName>> read_day_name(const TimeText& text, std::size_t index) {
    const auto may_follow = [&text](std::size_t word) {
        const Gap gap = text.gap(word);
        return (gap == Gap::space || gap == Gap::open || gap == Gap::comma) &&
               !text[word].has_conjunction && !text[word].has_preposition;
    };
    if (const auto relative = read_relative_day(text, index)) {
        DayName name{std::nullopt, relative->value};
        std::size_t end = relative->end;
        const bool has_weekday = is_weekday(text, end) && may_follow(end) &&
                                 is_closed(text, end, end + 1) && !is_other_day(text, end + 1);
        if (has_weekday) {
            name.weekday = text[end].value;
            ++end;
        }
        return Read<DayName>{name, end};
    }
    if (!is_weekday(text, index) || is_other_day(text, index + 1)) {
        return std::nullopt;
    }
    DayName name{text[index].value, std::nullopt};
    const std::size_t next = index + 1;
    if (text.is(next, WordKind::relative_day) && may_follow(next) && text.gap(next) != Gap::comma &&
        is_closed(text, next, next + 1)) {
        name.distance = text[next].value;
        return Read<DayName>{name, next + 1};
    }
    return Read<DayName>{name, next};
}

/// What says which day of this name it is: «الماضي», «من الأسبوع المقبل», «الأول من مايو».
std::optional<std::size_t> read_which_weekday(const TimeText& text, std::size_t index,
                                              TimePhrase& day) {
    if (text.continues(index, WordKind::deixis) && text[index].has_article) {
        day.deixis = static_cast<Deixis>(text[index].value);
        return index + 1;
    }
    const bool has_from = text.continues(index, WordKind::from) && text.is_joined(index + 1);
    if (has_from) {
        const auto week = read_unit(text, index + 1, {});
        if (week && week->value.phrase.unit == TimeUnit::week &&
            week->value.phrase.kind == PhraseKind::unit) {
            day.week_distance = week->value.phrase.number;
            return week->end;
        }
        return std::nullopt;
    }
    const bool is_last = text.is(index, WordKind::recent) && text[index].has_article;
    const bool has_number =
        text[index].number_kind == NumberKind::ordinal && text[index].number <= 5;
    if (text.is_joined(index) && (is_last || has_number) &&
        text.continues(index + 1, WordKind::from)) {
        const auto month = read_date(text, index + 2, true);
        if (month && month->value.phrase.unit == TimeUnit::month && !month->value.until) {
            const std::optional<int> weekday = day.weekday;
            day = month->value.phrase;
            day.unit = TimeUnit::day;
            day.weekday = weekday;
            day.ordinal = is_last ? -1 : text[index].number;
            return month->end;
        }
    }
    return std::nullopt;
}

bool is_today(const TimeText& text, std::size_t index) {
    return text.is(index, WordKind::relative_day) && text[index].value == 0;
}

/// «يوم» before a day; what is behind «يوم» in the plural comes again and again.
std::size_t behind_day_noun(const TimeText& text, std::size_t index) {
    const TimeWord& word = text[index];
    const bool is_noun = text.is_unit(index, TimeUnit::day) && !word.has_article &&
                         word.count != Count::many && text.is_joined(index + 1);
    return is_noun ? index + 1 : index;
}

} // namespace

PhraseRead read_day(const TimeText& text, std::size_t index) {
    std::size_t begin = behind_day_noun(text, index);
    if (begin == index && text.is(index, WordKind::demonstrative) && text.is_joined(index + 1) &&
        is_today(text, index + 1)) {
        begin = index + 1;
    }
    const auto name = read_day_name(text, begin);
    if (!name) {
        return std::nullopt;
    }
    PhraseRange range;
    TimePhrase& day = range.phrase;
    std::size_t end = name->end;
    if (auto date = read_date_behind(text, end)) {
        date->value.phrase.weekday = std::nullopt;
        return date;
    }
    if (name->value.distance) {
        day.kind = PhraseKind::unit;
        day.number = *name->value.distance;
        return PhraseRead({range, end});
    }
    day.weekday = name->value.weekday;
    if (const auto behind = read_which_weekday(text, end, day)) {
        // «الأحد المقبل الموافق 16 مارس»
        if (auto date = day.deixis ? read_date_behind(text, *behind) : std::nullopt) {
            date->value.phrase.deixis =
                date->value.phrase.deixis ? date->value.phrase.deixis : day.deixis;
            return date;
        }
        return PhraseRead({range, *behind});
    }
    const bool is_pair = begin > index && text[index].count == Count::two;
    if (is_pair && is_weekday(text, end) && text[end].has_conjunction && text.is_joined(end)) {
        range.until = day;
        range.until->weekday = text[end].value;
        const auto behind = read_which_weekday(text, end + 1, *range.until);
        end = behind.value_or(end + 1);
    }
    return PhraseRead({range, end});
}

} // namespace sijill::text
