#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"
#include "text/times/word_parts.hpp"

namespace sijill::text {
namespace {

/// «الربع الأول من عام 2018», «النصف الثاني».
PhraseRead read_quarter_or_half(const TimeText& text, std::size_t index) {
    const bool is_quarter = text.is_unit(index, TimeUnit::quarter);
    if (!is_quarter && !text.is_unit(index, TimeUnit::half)) {
        return std::nullopt;
    }
    const int parts = is_quarter ? 4 : 2;
    const TimeWord& number = text[index + 1];
    const bool is_last = number.kind == WordKind::recent;
    const bool has_number = number.number_kind == NumberKind::ordinal && number.number <= parts;
    if (!text[index].has_article || !text.is_joined(index + 1) || !number.has_article ||
        (!is_last && !has_number)) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.kind = PhraseKind::year_part;
    phrase.unit = is_quarter ? TimeUnit::quarter : TimeUnit::half;
    phrase.number = (is_last ? parts : number.number) - 1;
    const std::size_t end = index + 2;
    if (const auto year = read_year_behind(text, end, true)) {
        phrase.year = year->value;
        phrase.calendar = year->value.calendar;
        return PhraseRead({{phrase, std::nullopt}, year->end});
    }
    if (text.continues(end, WordKind::from)) {
        return std::nullopt; // of a match, of a century
    }
    phrase.year.distance = 0;
    return PhraseRead({{phrase, std::nullopt}, end});
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
    const bool is_after_preposition =
        text.is_joined(index) &&
        (text.is(index - 1, WordKind::in) || text.is(index - 1, WordKind::during) ||
         text.is(index - 1, WordKind::part) || text.is(index - 1, WordKind::by));
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
    if (auto part = read_quarter_or_half(text, index)) {
        return part;
    }
    if (auto season = read_season(text, index)) {
        return season;
    }
    return read_decade(text, index);
}

} // namespace sijill::text
