#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"

namespace sijill::text {
namespace {

YearName year_name(const NamedYear& year) {
    return {year.year, std::nullopt, year.calendar};
}

/// «عام 67»: a year of the last century in two digits.
std::optional<Read<NamedYear>> read_short_year(const TimeText& text, std::size_t index) {
    constexpr int kFirst = 20;
    constexpr int kLast = 99;
    constexpr int kCentury = 1900;
    const TimeWord& word = text[index];
    if (word.number_kind != NumberKind::digits || word.number < kFirst || word.number > kLast) {
        return std::nullopt;
    }
    return Read<NamedYear>{{kCentury + word.number}, index + 1};
}

/// A number of a year behind its noun, where a space or nothing stands between.
std::optional<Read<NamedYear>> read_joined_year(const TimeText& text, std::size_t index,
                                                bool may_be_short) {
    if (!text.is_joined(index)) {
        return std::nullopt;
    }
    const auto year = read_year(text, index);
    return year || !may_be_short ? year : read_short_year(text, index);
}

/// Reads «الماضي» and the like behind a year or another unit; «قبل الماضي» is one unit further.
std::optional<Read<int>> read_distance(const TimeText& text, std::size_t index) {
    const bool is_before = text.continues(index, WordKind::before);
    const bool is_after = text.continues(index, WordKind::after);
    const std::size_t word = is_before || is_after ? index + 1 : index;
    if (!text.continues(word, WordKind::deixis) || !text[word].has_article) {
        return std::nullopt;
    }
    const int distance = text[word].value;
    if (is_before || is_after) {
        const int step = is_before ? -1 : 1;
        return distance == step ? std::optional(Read<int>{distance + step, word + 1})
                                : std::nullopt;
    }
    return Read<int>{distance, word + 1};
}

} // namespace

std::optional<Read<YearName>> read_year_with_noun(const TimeText& text, std::size_t index,
                                                  bool may_be_bare_unit) {
    const bool is_this = text.is(index, WordKind::demonstrative) && text.is_joined(index + 1);
    const std::size_t noun = is_this ? index + 1 : index;
    if (!text.is_unit(noun, TimeUnit::year) || text[noun].count != Count::one ||
        (is_this && !text[noun].has_article)) {
        return std::nullopt;
    }
    YearName year;
    std::size_t end = noun + 1;
    bool has_adjective = false;
    while (text.is_joined(end) && text[end].has_article &&
           (text.is(end, WordKind::adjective) || text.is(end, WordKind::hijri_mark) ||
            text.is(end, WordKind::christian_mark))) {
        year.calendar = text.is(end, WordKind::hijri_mark) ? Calendar::hijri : year.calendar;
        has_adjective = true;
        ++end;
    }
    if (const auto distance = read_distance(text, end)) {
        year.distance = distance->value;
        end = distance->end;
    } else if (is_this) {
        year.distance = 0;
    }
    const bool may_be_short = !year.distance && !has_adjective && !text[noun].has_article;
    const auto number = read_joined_year(text, end, may_be_short);
    if (number) {
        const Calendar calendar = year.calendar;
        year = year_name(number->value);
        year.calendar = number->value.has_mark ? year.calendar : calendar;
        return Read<YearName>{year, number->end};
    }
    if (!year.distance && may_be_bare_unit && text[noun].has_article) {
        year.distance = 0;
    }
    return year.distance ? std::optional(Read<YearName>{year, end}) : std::nullopt;
}

YearName in_calendar_of(Calendar calendar, YearName year) {
    constexpr int kLastHijriYear = 1700;
    if (calendar == Calendar::hijri && year.number && *year.number < kLastHijriYear) {
        year.calendar = Calendar::hijri;
    }
    return year;
}

std::optional<Read<YearName>> read_year_behind(const TimeText& text, std::size_t index,
                                               bool may_be_bare_unit) {
    const Gap gap = text.gap(index);
    if (gap != Gap::space && gap != Gap::comma && gap != Gap::slash && gap != Gap::dash &&
        gap != Gap::close) {
        return std::nullopt;
    }
    const std::size_t begin = text.continues(index, WordKind::from) ? index + 1 : index;
    const bool has_noun = begin == index || text.is_joined(begin);
    if (has_noun && gap == Gap::space && !text[begin].has_conjunction) {
        if (const auto year = read_year_with_noun(text, begin, may_be_bare_unit)) {
            return year;
        }
    }
    const bool is_comma_before_word =
        gap != Gap::space && text[begin].number_kind != NumberKind::digits;
    if (is_comma_before_word || text[begin].has_conjunction) {
        return std::nullopt;
    }
    const auto year = read_year(text, begin);
    return year ? std::optional(Read<YearName>{year_name(year->value), year->end}) : std::nullopt;
}

} // namespace sijill::text
