#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"
#include "text/times/word_parts.hpp"

namespace sijill::text {
namespace {

/// The number of «الأول», «الأخير» behind a noun; -1 for the last.
std::optional<int> ordinal_behind(const TimeText& text, std::size_t index, int most) {
    const TimeWord& word = text[index];
    if (!text.is_joined(index) || !word.has_article) {
        return std::nullopt;
    }
    if (word.kind == WordKind::recent) {
        return -1;
    }
    return word.number_kind == NumberKind::ordinal && word.number <= most
               ? std::optional(word.number - 1)
               : std::nullopt;
}

/// «النصف الأول من مايو», «الأسبوع الأخير من شهر رمضان», «النصف الثاني من الشهر الجاري».
PhraseRead read_part_of_month(const TimeText& text, std::size_t index) {
    const bool is_week = text.is_unit(index, TimeUnit::week) && text[index].count == Count::one;
    if ((!is_week && !text.is_unit(index, TimeUnit::half)) || !text[index].has_article) {
        return std::nullopt;
    }
    const auto number = ordinal_behind(text, index + 1, is_week ? 4 : 2);
    if (!number || !text.continues(index + 2, WordKind::from) || !text.is_joined(index + 3)) {
        return std::nullopt;
    }
    auto month = read_date(text, index + 3, true);
    if (!month) {
        month = read_unit(text, index + 3, {false, true, false});
    }
    if (!month || month->value.until || month->value.phrase.unit != TimeUnit::month ||
        month->value.phrase.kind == PhraseKind::span) {
        return std::nullopt;
    }
    TimePhrase phrase = month->value.phrase;
    if (phrase.kind == PhraseKind::unit) {
        phrase.month_distance = phrase.number;
    }
    phrase.kind = PhraseKind::month_part;
    phrase.unit = is_week ? TimeUnit::week : TimeUnit::half;
    phrase.number = *number;
    return PhraseRead({{phrase, std::nullopt}, month->end});
}

/// «الربع الأول من عام 2018», «النصف الثاني».
PhraseRead read_quarter_or_half(const TimeText& text, std::size_t index) {
    const bool is_term = text.is_unit(index, TimeUnit::season); // «الفصل الأول من العام»
    const bool is_quarter = is_term || text.is_unit(index, TimeUnit::quarter);
    if ((!is_quarter && !text.is_unit(index, TimeUnit::half)) || !text[index].has_article) {
        return std::nullopt;
    }
    const int parts = is_quarter ? 4 : 2;
    const auto number = ordinal_behind(text, index + 1, parts);
    if (!number) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::year_part;
    phrase.unit = is_quarter ? TimeUnit::quarter : TimeUnit::half;
    phrase.number = *number < 0 ? parts - 1 : *number;
    const std::size_t end = index + 2;
    if (const auto year = read_year_behind(text, end, true)) {
        phrase.year = year->value;
        phrase.calendar = year->value.calendar;
        return PhraseRead({{phrase, std::nullopt}, year->end});
    }
    if (is_term || text.continues(end, WordKind::from)) {
        return std::nullopt; // of a school, of a match, of a century
    }
    phrase.year.distance = 0;
    return PhraseRead({{phrase, std::nullopt}, end});
}

/// Whether a word may stand before a season without a year.
bool can_precede(WordKind kind) {
    switch (kind) {
    case WordKind::in:
    case WordKind::during:
    case WordKind::part:
    case WordKind::by:
    case WordKind::since:
    case WordKind::until:
    case WordKind::before:
    case WordKind::after:
    case WordKind::to:
        return true;
    default:
        return false;
    }
}

/// «صيف 2016», «خريف العام الحالي», «الصيف الماضي», «هذا الصيف», «الخريف».
PhraseRead read_season(const TimeText& text, std::size_t index) {
    const bool is_this = text.is(index, WordKind::demonstrative) && text.is_joined(index + 1);
    const bool has_noun = text.is_unit(index, TimeUnit::season) && !text[index].has_article &&
                          text.is_joined(index + 1);
    const std::size_t noun = is_this || has_noun ? index + 1 : index;
    const TimeWord& word = text[noun];
    if (word.kind != WordKind::season) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::year_part;
    phrase.unit = TimeUnit::season;
    phrase.number = word.value;
    const std::size_t end = noun + 1;
    if (is_this) {
        phrase.deixis = Deixis::current;
        return word.has_article ? PhraseRead({{phrase, std::nullopt}, end}) : std::nullopt;
    }
    if (text.continues(end, WordKind::deixis) && text[end].has_article && word.has_article) {
        phrase.deixis = static_cast<Deixis>(text[end].value);
        return PhraseRead({{phrase, std::nullopt}, end + 1});
    }
    if (const auto year = read_year_behind(text, end, false)) {
        phrase.year = year->value;
        return PhraseRead({{phrase, std::nullopt}, year->end});
    }
    const bool is_after_preposition = text.is_joined(index) && can_precede(text[index - 1].kind);
    // «الربيع العربي»: an adjective makes it something else.
    const bool has_adjective = text.is_joined(end) && text[end].folded.starts_with(kTheArticle);
    return word.has_article && is_after_preposition && !has_adjective
               ? PhraseRead({{phrase, std::nullopt}, end})
               : std::nullopt;
}

/// «القرن الماضي», «القرن العشرين»; behind «من» or not.
std::optional<Read<YearName>> read_century(const TimeText& text, std::size_t index) {
    const std::size_t noun = text.continues(index, WordKind::from) ? index + 1 : index;
    if (!text.continues(noun, WordKind::century)) {
        return std::nullopt;
    }
    YearName century;
    if (text.continues(noun + 1, WordKind::deixis)) {
        century.distance = text[noun + 1].value;
        return Read<YearName>{century, noun + 2};
    }
    const auto number = text.is_joined(noun + 1) ? read_number(text, noun + 1) : std::nullopt;
    if (!number || number->value > 21) {
        return std::nullopt;
    }
    century.number = number->value - 1;
    return Read<YearName>{century, number->end};
}

/// «التسعينيات», «ستينيات القرن الماضي», «عقد الثمانينيات».
PhraseRead read_decade(const TimeText& text, std::size_t index) {
    const bool has_noun = text.is_unit(index, TimeUnit::decade) && !text[index].has_article &&
                          text.is_joined(index + 1);
    const std::size_t word = has_noun ? index + 1 : index;
    if (!text.is(word, WordKind::decade)) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::decade;
    phrase.unit = TimeUnit::decade;
    phrase.number = text[word].value;
    if (const auto century = read_century(text, word + 1)) {
        phrase.century = century->value;
        return PhraseRead({{phrase, std::nullopt}, century->end});
    }
    // «في السبعينيات من عمره» is an age.
    const bool is_age = text.continues(word + 1, WordKind::from) || !text[word].has_article;
    constexpr int kTwentieth = 19;
    phrase.century.number = kTwentieth;
    return is_age ? std::nullopt : PhraseRead({{phrase, std::nullopt}, word + 1});
}

} // namespace

PhraseRead read_part_of_year(const TimeText& text, std::size_t index) {
    if (auto part = read_part_of_month(text, index)) {
        return part;
    }
    if (auto part = read_quarter_or_half(text, index)) {
        return part;
    }
    if (auto season = read_season(text, index)) {
        return season;
    }
    return read_decade(text, index);
}

} // namespace sijill::text
