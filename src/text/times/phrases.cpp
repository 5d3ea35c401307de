#include "text/times/phrases.hpp"

#include "text/times/feasts.hpp"
#include "text/times/numbers.hpp"

namespace sijill::text {
namespace {

/// «عيد الفطر», «يوم عيد العمال», «أول أيام عيد الأضحى المبارك», «عيد الأضحى 2025».
PhraseRead read_feast_phrase(const TimeText& text, std::size_t index) {
    TimePhrase phrase;
    phrase.kind = PhraseKind::feast;
    std::size_t begin = index;
    const bool has_number = text[index].number_kind == NumberKind::ordinal &&
                            text.is_unit(index + 1, TimeUnit::day) && text.is_joined(index + 1) &&
                            text.is_joined(index + 2);
    auto feast = read_feast(text, begin);
    if (!feast && has_number) {
        phrase.feast_day = text[index].number;
        begin = index + 2;
        feast = read_feast(text, begin);
    } else if (!feast && text.is_unit(index, TimeUnit::day) && !text[index].has_article &&
               text.is_joined(index + 1)) {
        begin = index + 1;
        feast = read_feast(text, begin);
    }
    if (!feast) {
        return std::nullopt;
    }
    phrase.number = static_cast<int>(feast->value);
    phrase.calendar = feasts()[feast->value].calendar;
    std::size_t end = feast->end;
    if (text.continues(end, WordKind::blessing) && text[end].has_article) {
        ++end;
    }
    if (text.continues(end, WordKind::deixis) && text[end].has_article) {
        phrase.deixis = static_cast<Deixis>(text[end].value);
        return PhraseRead({{phrase, std::nullopt}, end + 1});
    }
    if (const auto year = read_year_behind(text, end, false)) {
        phrase.year = in_calendar_of(phrase.calendar, year->value);
        end = year->end;
    }
    return PhraseRead({{phrase, std::nullopt}, end});
}

PhraseRead read_bare_year(const TimeText& text, std::size_t index) {
    const auto year = read_year(text, index);
    if (!year || text[index].number_kind != NumberKind::digits) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.unit = TimeUnit::year;
    phrase.calendar = year->value.calendar;
    phrase.year = {year->value.year, std::nullopt, year->value.calendar};
    return PhraseRead({{phrase, std::nullopt}, year->end});
}

PhraseRead read_bare_day(const TimeText& text, std::size_t index) {
    const std::size_t begin =
        text.is_unit(index, TimeUnit::day) && !text[index].has_article && text.is_joined(index + 1)
            ? index + 1
            : index;
    const auto day = read_day_of_month(text, begin);
    if (!day) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.day = day->value;
    return PhraseRead({{phrase, std::nullopt}, day->end});
}

/// A phrase without «أواخر» or «نحو» before it.
PhraseRead read_simple_phrase(const TimeText& text, std::size_t index,
                              const PhraseContext& context) {
    if (auto feast = read_feast_phrase(text, index)) {
        return feast;
    }
    if (auto day = read_day(text, index)) {
        return day;
    }
    if (auto date = read_date(text, index, false)) {
        return date;
    }
    if (auto part = read_part_of_year(text, index)) {
        return part;
    }
    if (auto unit = read_unit(text, index, context)) {
        return unit;
    }
    if (context.may_be_bare_year) {
        if (auto year = read_bare_year(text, index)) {
            return year;
        }
    }
    return context.may_be_bare_day ? read_bare_day(text, index) : std::nullopt;
}

/// «أواخر مايو», «نهاية العام», «أول الشهر».
PhraseRead read_part(const TimeText& text, std::size_t index, const PhraseContext& context) {
    const bool is_word = text.is(index, WordKind::part_or_word);
    if ((!is_word && !text.is(index, WordKind::part)) || !text.is_joined(index + 1) ||
        text[index].has_article) {
        return std::nullopt;
    }
    PhraseContext inner = context;
    inner.may_be_bare_unit = true;
    inner.may_be_bare_year = !is_word;
    inner.may_be_bare_day = false;
    auto phrase = read_simple_phrase(text, index + 1, inner);
    const bool is_unit = phrase && (phrase->value.phrase.kind == PhraseKind::unit ||
                                    (phrase->value.phrase.year.is_named() &&
                                     (!phrase->value.phrase.month || text[index].number == 0)));
    if (!phrase || phrase->value.until || phrase->value.phrase.kind == PhraseKind::span ||
        (is_word && !is_unit) || (is_word && phrase->value.phrase.unit == TimeUnit::day)) {
        return std::nullopt;
    }
    phrase->value.phrase.part = static_cast<TimePart>(text[index].value);
    return phrase;
}

} // namespace

PhraseRead read_phrase(const TimeText& text, std::size_t index, const PhraseContext& context) {
    if (auto part = read_part(text, index, context)) {
        return part;
    }
    if (auto phrase = read_simple_phrase(text, index, context)) {
        return phrase;
    }
    const std::size_t behind = behind_approximation(text, index);
    if (behind == index || !text.is_joined(behind)) {
        return std::nullopt;
    }
    auto phrase = read_part(text, behind, context);
    phrase = phrase ? phrase : read_simple_phrase(text, behind, {});
    const bool is_rough =
        phrase && phrase->value.phrase.kind == PhraseKind::date && !phrase->value.until;
    if (!is_rough) {
        return std::nullopt;
    }
    phrase->value.phrase.is_approximate = true;
    return phrase;
}

} // namespace sijill::text
