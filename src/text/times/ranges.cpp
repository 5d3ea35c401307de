#include "text/times/ranges.hpp"

#include "text/times/contexts.hpp"
#include "text/times/numbers.hpp"

namespace sijill::text {
namespace {

constexpr PhraseContext kEndOfRange{true, false, true};

bool is_bare_day(const TimePhrase& phrase) {
    return phrase.kind == PhraseKind::date && phrase.day && !phrase.month && !phrase.month_distance;
}

bool is_bare_weekday(const TimePhrase& phrase) {
    return phrase.kind == PhraseKind::date && phrase.weekday && !phrase.month &&
           !phrase.month_distance;
}

/// Whether two phrases can be the ends of one range.
bool are_ends(const TimePhrase& first, const TimePhrase& last) {
    if (is_bare_day(last)) {
        return false;
    }
    if (is_bare_day(first)) {
        return last.kind == PhraseKind::date && last.day.has_value();
    }
    return first.unit == last.unit || !is_bare_weekday(first) || last.unit == TimeUnit::day;
}

/// Returns the word behind «إلى», «حتى», «إلى غاية», or `index`.
std::size_t behind_to(const TimeText& text, std::size_t index) {
    if (!text.is_joined(index) && text.gap(index) != Gap::comma) {
        return index;
    }
    if (text.is(index, WordKind::to)) {
        return text.continues(index + 1, WordKind::limit) ? index + 2 : index + 1;
    }
    return text.is(index, WordKind::until) ? index + 1 : index;
}

/// Skips a time of the day before a day.
std::size_t behind_hour(const TimeText& text, std::size_t index) {
    return text.is(index, WordKind::hour) && text.is_joined(index + 1) ? index + 1 : index;
}

PhraseRead joined(const PhraseRange& first, const PhraseRead& last) {
    if (!last || first.until || last->value.until || !are_ends(first.phrase, last->value.phrase)) {
        return std::nullopt;
    }
    return PhraseRead({{first.phrase, last->value.phrase}, last->end});
}

/// «من 5 إلى 10 مارس».
PhraseRead read_from_to(const TimeText& text, std::size_t index) {
    if (!text.is(index, WordKind::from) || !text.is_joined(index + 1)) {
        return std::nullopt;
    }
    const auto first = read_phrase(text, behind_hour(text, index + 1), kEndOfRange);
    if (!first) {
        return std::nullopt;
    }
    const std::size_t last = behind_to(text, first->end);
    return last == first->end || !text.is_joined(last) || is_behind_move(text, index)
               ? std::nullopt
               : joined(first->value, read_phrase(text, behind_hour(text, last), kEndOfRange));
}

/// «بين العامين ثمانية وتسعين وألفين»: two years in words, of which the first may lack its century.
PhraseRead read_years_in_words(const TimeText& text, std::size_t index) {
    const bool are_two = text.is_unit(index, TimeUnit::year) && text[index].count == Count::two;
    const auto whole = are_two ? read_spelled_number(text, index + 1) : std::nullopt;
    constexpr int kThousand = 1000;
    constexpr int kCentury = 1900;
    int first = 0;
    PhraseRead range;
    for (std::size_t word = index + 1; whole && word + 1 < whole->end; ++word) {
        first += text[word].number;
        const auto second = read_spelled_number(text, word + 1);
        if (second && second->value >= kThousand && first != 10) {
            const int year = first < 100 ? kCentury + first : first;
            PhraseRange years;
            years.phrase.unit = TimeUnit::year;
            years.phrase.year.number = year;
            years.until = years.phrase;
            years.until->year.number = second->value;
            // The later the cut, the more belongs to the first year, as it is said.
            range = year >= kThousand && second->value > year ? PhraseRead({years, second->end})
                                                              : range;
        }
    }
    return range;
}

/// «بين 14 يونيو و15 يوليو 2018», «بين عامي 1999 و2000».
PhraseRead read_between(const TimeText& text, std::size_t index) {
    if (!text.is(index, WordKind::between) || !text.is_joined(index + 1)) {
        return std::nullopt;
    }
    const auto first = read_phrase(text, index + 1, kEndOfRange);
    if (first && first->value.until) {
        return first;
    }
    if (auto years = read_years_in_words(text, index + 1)) {
        return years;
    }
    if (!first) {
        return std::nullopt;
    }
    const std::size_t last = first->end;
    if (text.continues(last, WordKind::conjunction)) {
        return joined(first->value, read_phrase(text, last + 1, kEndOfRange));
    }
    return text[last].has_conjunction && text.is_joined(last)
               ? joined(first->value, read_phrase(text, last, kEndOfRange))
               : std::nullopt;
}

/// «(1452-1519)», «الفترة 2015-2018», «في 2011-2012», «(2007 حتى 2016)».
PhraseRead read_placed_years(const TimeText& text, std::size_t index) {
    if (text[index].number_kind != NumberKind::digits) {
        return std::nullopt;
    }
    // «2012/2013» is two years in a row.
    const bool has_slash =
        text.gap(index + 1) == Gap::slash && text[index + 1].number == text[index].number + 1;
    const bool has_dash = has_slash || text.gap(index + 1) == Gap::dash;
    const std::size_t second = has_dash ? index + 1 : behind_to(text, index + 1);
    if (!has_dash && second == index + 1) {
        return std::nullopt;
    }
    const auto first = read_year(text, index);
    const auto last = read_year(text, second);
    const bool is_placed = text.gap(index) == Gap::open || text.is(index - 1, WordKind::period) ||
                           text.is(index - 1, WordKind::in) || text.is(index - 1, WordKind::during);
    if (!first || !last || first->end != index + 1 || last->value.year <= first->value.year ||
        !is_placed || text.gap(last->end) == Gap::dash) {
        return std::nullopt;
    }
    PhraseRange range;
    range.phrase.unit = TimeUnit::year;
    range.phrase.calendar = last->value.calendar;
    range.phrase.year = {first->value.year, std::nullopt, last->value.calendar};
    range.until = range.phrase;
    range.until->year.number = last->value.year;
    return PhraseRead({range, last->end});
}

} // namespace

PhraseRead read_range(const TimeText& text, std::size_t index) {
    if (auto range = read_from_to(text, index)) {
        return range;
    }
    if (auto range = read_between(text, index)) {
        return range;
    }
    return read_placed_years(text, index);
}

} // namespace sijill::text
