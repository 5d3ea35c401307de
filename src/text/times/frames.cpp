#include "text/times/frames.hpp"

#include "text/times/contexts.hpp"
#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"
#include "text/times/ranges.hpp"

namespace sijill::text {
namespace {

using Expression = std::optional<ParsedTime>;

constexpr PhraseContext kBehindPreposition{true, false, false};

Expression expression(TimeRole role, const PhraseRead& read, std::size_t begin) {
    if (!read) {
        return std::nullopt;
    }
    return ParsedTime{role, read->value.phrase, read->value.until, begin, read->end};
}

/// A phrase behind a preposition; a time of the day or «حلول» may stand between: «منذ صباح أمس».
PhraseRead read_behind(const TimeText& text, std::size_t index) {
    if (!text.is_joined(index)) {
        return std::nullopt;
    }
    const bool has_word = (text.is(index, WordKind::hour) || text.is(index, WordKind::arrival)) &&
                          text.is_joined(index + 1);
    return read_phrase(text, has_word ? index + 1 : index, kBehindPreposition);
}

/// The unit that is a length away: «قبل عامين» is the year two years back. A length without a
/// number is a span.
TimePhrase unit_away(const Length& length, bool is_ahead) {
    TimePhrase phrase;
    phrase.unit = length.unit;
    phrase.is_ahead = is_ahead;
    phrase.is_approximate = length.is_approximate;
    if (length.number > 0) {
        phrase.kind = PhraseKind::unit;
        phrase.number = is_ahead ? length.number : -length.number;
    } else {
        phrase.kind = PhraseKind::span;
    }
    return phrase;
}

/// Returns the word behind «ونصف» and «ونصف العام».
std::size_t behind_half_more(const TimeText& text, std::size_t index) {
    const bool has_half =
        text.is_unit(index, TimeUnit::half) && text[index].has_conjunction && text.is_joined(index);
    if (!has_half) {
        return index;
    }
    const TimeWord& unit = text[index + 1];
    return unit.kind == WordKind::unit && unit.has_article && unit.count == Count::one ? index + 2
                                                                                       : index + 1;
}

/// «منذ 2015», «منذ نحو عامين».
Expression read_since(const TimeText& text, std::size_t index) {
    if (auto phrase = read_behind(text, index + 1)) {
        return expression(TimeRole::since, phrase, index);
    }
    const auto length = text.is_joined(index + 1) ? read_length(text, index + 1) : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    return ParsedTime{TimeRole::since, unit_away(length->value, false), std::nullopt, index,
                      behind_half_more(text, length->end)};
}

/// «قبل 2002», «بعد عيد الفطر»; «قبل عامين», «بعد أسبوع».
Expression read_before_or_after(const TimeText& text, std::size_t index) {
    if (auto day = read_day(text, index)) {
        return expression(TimeRole::plain, day, index); // «قبل أمس», «بعد غد»
    }
    if (text.is(index + 1, WordKind::hour) && text[index + 1].value == 0) {
        return std::nullopt; // «بعد ظهر السبت»
    }
    const bool is_after = text.is(index, WordKind::after);
    if (auto phrase = read_behind(text, index + 1)) {
        return expression(is_after ? TimeRole::after : TimeRole::before, phrase, index);
    }
    const auto length = text.is_joined(index + 1) ? read_length(text, index + 1) : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    return ParsedTime{TimeRole::plain, unit_away(length->value, is_after), std::nullopt, index,
                      behind_half_more(text, length->end)};
}

/// «اعتبارا من», «بداية من»; nothing before a range, which begins at «من».
Expression read_starting(const TimeText& text, std::size_t index) {
    if (!text.continues(index + 1, WordKind::from) || read_range(text, index + 1)) {
        return std::nullopt;
    }
    return expression(TimeRole::from, read_behind(text, index + 2), index);
}

/// «خلال أيام», «في غضون أسبوعين».
Expression read_within(const TimeText& text, std::size_t index) {
    const bool has_in = text.is(index, WordKind::in);
    const std::size_t begin = has_in ? index + 2 : index + 1;
    const auto length = text.is_joined(begin) ? read_length(text, begin) : std::nullopt;
    if (!length || read_phrase(text, begin, kBehindPreposition)) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::span;
    phrase.unit = length->value.unit;
    phrase.number = length->value.number;
    phrase.is_approximate = length->value.is_approximate;
    phrase.is_ahead = true;
    return ParsedTime{TimeRole::plain, phrase, std::nullopt, index, length->end};
}

/// «حتى نهاية مايو», «إلى غاية 2019», «بحلول الخريف».
Expression read_until(const TimeText& text, std::size_t index, std::size_t behind) {
    return expression(TimeRole::until, read_behind(text, behind), index);
}

Expression read_frame(const TimeText& text, std::size_t index) {
    switch (text[index].kind) {
    case WordKind::since:
        return read_since(text, index);
    case WordKind::before:
    case WordKind::after:
        return read_before_or_after(text, index);
    case WordKind::until:
    case WordKind::by:
        return read_until(text, index, index + 1);
    case WordKind::to:
        return text.continues(index + 1, WordKind::limit) ? read_until(text, index, index + 2)
                                                          : std::nullopt;
    case WordKind::starting:
    case WordKind::part: // «بداية من»
        return read_starting(text, index);
    case WordKind::during:
        return read_within(text, index);
    case WordKind::in:
        return text.continues(index + 1, WordKind::within) ? read_within(text, index)
                                                           : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// A phrase without a preposition that belongs to it.
Expression read_plain(const TimeText& text, std::size_t index, bool is_behind_year) {
    PhraseContext context;
    const WordKind before = text[index - 1].kind;
    const bool is_behind_preposition =
        text.is_joined(index) && (before == WordKind::in || before == WordKind::during);
    const bool is_heading = index == 0 && text.gap(1) == Gap::dash;
    const auto year = read_year(text, index);
    const bool is_marked =
        year && year->value.has_mark &&
        (year->value.calendar == Calendar::hijri || before == WordKind::corresponding);
    context.may_be_bare_year = is_behind_preposition || is_behind_year || is_heading || is_marked;
    return expression(TimeRole::plain, read_phrase(text, index, context), index);
}

/// Whether a word begins no phrase by itself.
bool is_particle(WordKind kind) {
    return kind == WordKind::in || kind == WordKind::from || kind == WordKind::to ||
           kind == WordKind::conjunction || kind == WordKind::on || kind == WordKind::that ||
           kind == WordKind::did_not || kind == WordKind::only || kind == WordKind::every ||
           kind == WordKind::for_ || kind == WordKind::between;
}

} // namespace

std::optional<ParsedTime> read_expression(const TimeText& text, std::size_t index,
                                          bool is_behind_year) {
    Expression read = expression(TimeRole::plain, read_range(text, index), index);
    read = read ? read : read_frame(text, index);
    const bool may_be_plain = !read && !is_particle(text[index].kind);
    return may_be_plain ? read_plain(text, index, is_behind_year) : read;
}

} // namespace sijill::text
