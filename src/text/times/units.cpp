#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"

namespace sijill::text {
namespace {

TimeUnit unit_of(const TimeWord& word) {
    return static_cast<TimeUnit>(word.value);
}

TimePhrase year_phrase(const YearName& year) {
    TimePhrase phrase;
    phrase.unit = TimeUnit::year;
    phrase.calendar = year.calendar;
    phrase.year = year;
    if (!year.number) {
        phrase.kind = PhraseKind::unit;
        phrase.number = year.distance.value_or(0);
    }
    return phrase;
}

/// The second year of two: «عامي 2018 و2019», «السنة المالية 2018-2019», «2017/2018».
std::optional<Read<NamedYear>> read_second_year(const TimeText& text, std::size_t index, int first,
                                                bool is_pair) {
    const Gap gap = text.gap(index);
    const bool is_next = gap == Gap::dash || gap == Gap::slash;
    const bool has_and = is_pair && gap == Gap::space &&
                         (text.is(index, WordKind::conjunction) || text[index].has_conjunction);
    if (!is_next && !has_and) {
        return std::nullopt;
    }
    const auto year = read_year(text, text.is(index, WordKind::conjunction) ? index + 1 : index);
    return year && year->value.year > first ? year : std::nullopt;
}

/// A year, or two as a range.
PhraseRead read_years(const TimeText& text, std::size_t index, bool may_be_bare_unit) {
    if (const auto year = read_year_with_noun(text, index, may_be_bare_unit)) {
        PhraseRange range{year_phrase(year->value), std::nullopt};
        std::size_t end = year->end;
        if (year->value.number) {
            if (const auto next = read_second_year(text, end, *year->value.number, false)) {
                range.until = year_phrase({next->value.year, std::nullopt, year->value.calendar});
                end = next->end;
            }
        }
        return PhraseRead({range, end});
    }
    const bool are_many = text.is_unit(index, TimeUnit::year) && text[index].count != Count::one;
    const auto first =
        are_many && text.is_joined(index + 1) ? read_year(text, index + 1) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    PhraseRange range{year_phrase({first->value.year, std::nullopt, first->value.calendar}),
                      std::nullopt};
    const auto second =
        read_second_year(text, first->end, first->value.year, text[index].count == Count::two);
    if (second) {
        range.until = year_phrase({second->value.year, std::nullopt, second->value.calendar});
    }
    return PhraseRead({range, second ? second->end : first->end});
}

/// «الشهر الماضي», «هذا الأسبوع», «الأسبوع قبل الماضي».
PhraseRead read_one_unit(const TimeText& text, std::size_t index, bool may_be_bare_unit) {
    const bool is_this = text.is(index, WordKind::demonstrative) && text.is_joined(index + 1);
    const std::size_t noun = is_this ? index + 1 : index;
    const TimeWord& word = text[noun];
    const bool is_unit = word.kind == WordKind::unit && word.count == Count::one &&
                         word.has_article && unit_of(word) != TimeUnit::season &&
                         unit_of(word) != TimeUnit::half;
    if (!is_unit) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::unit;
    phrase.unit = unit_of(word);
    std::size_t end = noun + 1;
    const bool is_before = text.continues(end, WordKind::before);
    const bool is_after = text.continues(end, WordKind::after);
    const std::size_t deixis = is_before || is_after ? end + 1 : end;
    if (text.continues(deixis, WordKind::deixis) && text[deixis].has_article) {
        phrase.number = text[deixis].value + (is_before ? -1 : is_after ? 1 : 0);
        end = deixis + 1;
    } else if (!is_this && !(may_be_bare_unit && phrase.unit != TimeUnit::decade)) {
        return std::nullopt;
    }
    return phrase.unit == TimeUnit::quarter ? std::nullopt
                                            : PhraseRead({{phrase, std::nullopt}, end});
}

bool is_little(const TimeText& text, std::size_t index) {
    return text.continues(index, WordKind::little);
}

/// «السنوات العشر الماضية», «الأيام القليلة المقبلة», «الأسبوعين الماضيين», «الـ10 سنوات المقبلة»,
/// «الأشهر الستة الأولى من العام».
PhraseRead read_span(const TimeText& text, std::size_t index) {
    const auto number_before = read_number(text, index);
    const bool has_number_before =
        number_before && (text.is(index, WordKind::article) || text[index].has_article);
    const std::size_t noun = has_number_before ? number_before->end : index;
    const TimeWord& word = text[noun];
    const bool is_span = word.kind == WordKind::unit && word.count != Count::one &&
                         (has_number_before ? text.is_joined(noun) : word.has_article);
    if (!is_span) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::span;
    phrase.unit = unit_of(word);
    phrase.number = has_number_before ? number_before->value : word.count == Count::two ? 2 : 0;
    std::size_t end = noun + 1;
    const auto pass_little = [&] { end += is_little(text, end) ? 1U : 0U; };
    pass_little();
    if (phrase.number == 0 && text.is_joined(end)) {
        const auto number = read_number(text, end);
        const bool is_count = number && text[end].number_kind != NumberKind::ordinal;
        phrase.number = is_count ? number->value : 0;
        end = is_count ? number->end : end;
    }
    if (text.is_joined(end) && text[end].is_feminine && text[end].number == 1 &&
        phrase.unit == TimeUnit::month && phrase.number >= 1 && phrase.number <= 12) {
        const auto year = read_year_behind(text, end + 1, true);
        phrase.kind = PhraseKind::first_months;
        phrase.year = year ? year->value : YearName{std::nullopt, 0};
        return PhraseRead({{phrase, std::nullopt}, year ? year->end : end + 1});
    }
    const bool has_deixis =
        text.continues(end, WordKind::deixis) || text.continues(end, WordKind::recent);
    if (!has_deixis || !text[end].has_article || text[end].value == 0) {
        return std::nullopt;
    }
    phrase.is_ahead = text[end].value > 0;
    ++end;
    pass_little();
    const bool is_datable = phrase.number > 0 || phrase.unit < TimeUnit::quarter;
    return is_datable ? PhraseRead({{phrase, std::nullopt}, end}) : std::nullopt;
}

} // namespace

PhraseRead read_unit(const TimeText& text, std::size_t index, const PhraseContext& context) {
    if (auto years = read_years(text, index, context.may_be_bare_unit)) {
        return years;
    }
    if (auto unit = read_one_unit(text, index, context.may_be_bare_unit)) {
        return unit;
    }
    return read_span(text, index);
}

std::size_t behind_approximation(const TimeText& text, std::size_t index) {
    if (text.is(index, WordKind::approximate)) {
        return index + 1;
    }
    if (text.is(index, WordKind::how_much) && text.continues(index + 1, WordKind::from)) {
        return index + 2;
    }
    // «ما يقارب», «ما يقرب من»
    if (text.is(index, WordKind::what) && text.continues(index + 1, WordKind::approaches)) {
        return text.continues(index + 2, WordKind::from) ? index + 3 : index + 2;
    }
    return index;
}

std::optional<Read<Length>> read_length(const TimeText& text, std::size_t index) {
    std::size_t noun = behind_approximation(text, index);
    Length length{TimeUnit::day, 0, noun > index};
    bool has_number = false;
    if (text.is(noun, WordKind::article) || text[noun].has_article) {
        return std::nullopt;
    }
    if (text.is(noun, WordKind::few) && text.is_joined(noun + 1)) {
        ++noun;
    } else if (const auto number = read_number(text, noun);
               number && text.is(number->end, WordKind::unit) && text.is_joined(number->end)) {
        length.number = number->value;
        has_number = true;
        noun = number->end;
    }
    const TimeWord& word = text[noun];
    if (word.kind != WordKind::unit || word.has_article) {
        return std::nullopt;
    }
    length.unit = unit_of(word);
    if (!has_number && word.count != Count::many) {
        length.number = word.count == Count::two ? 2 : 1;
    }
    std::size_t end = noun + 1;
    if (text.is_joined(end)) {
        // «يوم واحد», «يومين اثنين»
        const bool is_count = text[end].number_kind == NumberKind::unit &&
                              !text[end].has_conjunction && !has_number &&
                              text[end].number == length.number;
        end += is_count || text.is(end, WordKind::entire) || is_little(text, end) ? 1U : 0U;
    }
    if (text.continues(end, WordKind::roughly)) {
        length.is_approximate = true;
        ++end;
    }
    const bool is_vague = length.number == 0;
    length.is_approximate = length.is_approximate || is_vague;
    const bool is_datable = !is_vague || length.unit < TimeUnit::quarter;
    const bool is_length = length.unit != TimeUnit::season && length.unit != TimeUnit::half &&
                           length.unit != TimeUnit::quarter;
    return is_datable && is_length ? std::optional(Read<Length>{length, end}) : std::nullopt;
}

} // namespace sijill::text
