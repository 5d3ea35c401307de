#include "text/times/contexts.hpp"

#include "text/times/word_parts.hpp"

#include <optional>
#include <string_view>

namespace sijill::text {
namespace {

/// Things that are named after a day or a month.
constexpr std::string_view kNamedAfterDays[] = {
#include "text/times/data/named_after_days.inc"
};

/// Words before a day of the week that make it one of many, or a place.
constexpr std::string_view kBeforeManyDays[] = {
#include "text/times/data/before_many_days.inc"
};

constexpr std::string_view kCountedNouns[] = {
#include "text/times/data/counted_nouns.inc"
};

/// Words that end like a counted noun in the accusative and are none.
constexpr std::string_view kAdverbs[] = {
#include "text/times/data/adverbs.inc"
};

/// Verbs that have «من» for themselves: «حذر قبل شهرين من التأثيرات».
constexpr std::string_view kVerbsOfFrom[] = {
#include "text/times/data/verbs_of_from.inc"
};

constexpr std::string_view kVerbsOfOn[] = {
#include "text/times/data/verbs_of_on.inc"
};

bool is_counted(const TimeText& text, std::size_t index) {
    const TimeWord& word = text[index];
    if (!text.is_joined(index) || word.kind != WordKind::none || word.has_conjunction) {
        return false;
    }
    constexpr std::size_t kBytesOfFourLetters = 8;
    const bool is_accusative =
        word.folded.ends_with(kEndingAlef) && !word.folded.ends_with(kEndingHer) &&
        !word.folded.ends_with(kEndingUs) && !word.folded.starts_with(kTheArticle) &&
        word.folded.size() >= kBytesOfFourLetters && !is_listed(word.folded, kAdverbs);
    return is_accusative || is_listed(word.folded, kCountedNouns);
}

/// Whether an expression ends with a bare number that counts what follows it.
bool counts_things(const TimeText& text, const ParsedTime& time) {
    const std::size_t last = time.end - 1;
    const TimePhrase& phrase = time.until ? *time.until : time.phrase;
    const bool ends_with_digits = text[last].number_kind == NumberKind::digits &&
                                  phrase.unit == TimeUnit::year && phrase.year.number;
    const bool has_noun = last > time.begin && text.is_unit(last - 1, TimeUnit::year);
    return ends_with_digits && !has_noun && is_counted(text, time.end);
}

/// «قبل شهر من الانتخابات», «بعد يومين على الحادث».
bool is_offset_from_event(const TimeText& text, const ParsedTime& time) {
    const bool is_away =
        time.role == TimeRole::plain &&
        (text.is(time.begin, WordKind::before) || text.is(time.begin, WordKind::after)) &&
        (time.phrase.kind == PhraseKind::unit || time.phrase.kind == PhraseKind::span) &&
        !text.is(time.end - 1, WordKind::relative_day);
    const std::size_t behind = text.continues(time.end, WordKind::only) ? time.end + 1 : time.end;
    const bool has_on = text.continues(behind, WordKind::on);
    if (!is_away || (!has_on && !text.continues(behind, WordKind::from))) {
        return false;
    }
    constexpr std::size_t kReach = 6;
    const std::size_t first = time.begin < kReach ? 0 : time.begin - kReach;
    for (std::size_t word = first; word < time.begin; ++word) {
        const std::string_view verb = text[word].folded;
        if (has_on ? is_listed(verb, kVerbsOfOn) : is_listed(verb, kVerbsOfFrom)) {
            return false;
        }
    }
    return true;
}

/// «ثورة 25 يناير», but not «ثورة 25 يناير 2011».
bool is_name(const TimeText& text, const ParsedTime& time) {
    const TimePhrase& phrase = time.phrase;
    const bool is_date = phrase.kind == PhraseKind::date && !phrase.weekday && !phrase.deixis &&
                         !phrase.month_distance &&
                         (!phrase.year.is_named() || phrase.unit == TimeUnit::year);
    return is_date && time.role == TimeRole::plain && time.begin > 0 &&
           text.is_joined(time.begin) && !text[time.begin].has_conjunction &&
           !text[time.begin].has_preposition && !text.is(time.begin, WordKind::unit) &&
           is_listed(text[time.begin - 1].folded, kNamedAfterDays);
}

/// «كل جمعة», «سوق الأحد», «بين الاثنين», «الخميس من كل أسبوع».
bool is_one_of_many_days(const TimeText& text, const ParsedTime& time) {
    if (text.continues(time.end, WordKind::from) && text.is(time.end + 1, WordKind::every)) {
        return true;
    }
    if (time.begin == 0 || !text.is_joined(time.begin)) {
        return false;
    }
    const TimeWord& first = text[time.begin];
    const std::string_view before = text[time.begin - 1].folded;
    const bool is_weekday = time.phrase.weekday && time.phrase.kind == PhraseKind::date &&
                            time.phrase.unit == TimeUnit::day && !time.phrase.day;
    const bool is_two = first.kind == WordKind::weekday && first.value == 0 &&
                        text.is(time.begin - 1, WordKind::between);
    return is_weekday && !first.has_preposition && !first.has_conjunction &&
           (is_listed(before, kBeforeManyDays) || is_two);
}

/// «في اليوم», «ذلك اليوم»: not today.
bool is_some_day(const TimeText& text, const ParsedTime& time) {
    if (!text.is(time.begin, WordKind::relative_day) || text[time.begin].value != 0 ||
        time.end > time.begin + 1 || time.begin == 0 || !text.is_joined(time.begin) ||
        text[time.begin].has_conjunction) {
        return false;
    }
    constexpr std::string_view kBefore[] = {
#include "text/times/data/before_some_day.inc"
    };
    return text.is(time.begin - 1, WordKind::in) || is_listed(text[time.begin - 1].folded, kBefore);
}

/// «بعد اليوم», any more.
bool is_any_more(const TimeText& text, const ParsedTime& time) {
    return time.role == TimeRole::after && time.end == time.begin + 2 &&
           text.is(time.begin + 1, WordKind::relative_day) && text[time.begin + 1].value == 0;
}

constexpr std::string_view kMovingWords[] = {
#include "text/times/data/moving_words.inc"
};

/// Words that put a move before what the sentence tells.
constexpr std::string_view kEarlierWords[] = {
#include "text/times/data/earlier_words.inc"
};

/// Returns the last word of moving before a word in its clause, at most `reach` words away.
std::optional<std::size_t> move_before(const TimeText& text, std::size_t index, std::size_t reach) {
    for (std::size_t word = index; word > 0 && index - word < reach; --word) {
        if (text.begins_clause(word)) {
            return std::nullopt;
        }
        if (is_listed(without_conjunction(text[word - 1].folded), kMovingWords)) {
            return word - 1;
        }
    }
    return std::nullopt;
}

/// Whether «ل» is written to a word: «لشهر يوليو».
bool has_for(const TimeText& text, const TimeWord& word) {
    return word.has_preposition && text.text().substr(word.token_begin).starts_with(kFor);
}

} // namespace

bool is_no_time(const TimeText& text, const ParsedTime& time) {
    return counts_things(text, time) || is_offset_from_event(text, time) || is_name(text, time) ||
           is_one_of_many_days(text, time) || is_some_day(text, time) || is_any_more(text, time);
}

bool is_behind_move(const TimeText& text, std::size_t index) {
    constexpr std::size_t kReach = 6;
    return move_before(text, index, kReach).has_value();
}

bool is_target_of_move(const TimeText& text, const ParsedTime& time) {
    constexpr std::size_t kReach = 12;
    constexpr std::size_t kReachOfEarlier = 3; // «كانت الشركة قد أجلت»
    const std::size_t first =
        time.begin > 0 && text.is(time.begin - 1, WordKind::hour) ? time.begin - 1 : time.begin;
    const bool is_behind_to = first > 0 && text.is(first - 1, WordKind::to);
    const auto move = is_behind_to || has_for(text, text[time.begin])
                          ? move_before(text, time.begin, kReach)
                          : std::nullopt;
    if (!move) {
        return false;
    }
    for (std::size_t word = *move; word > 0 && *move - word < kReachOfEarlier; --word) {
        if (text.begins_clause(word)) {
            break;
        }
        if (is_listed(without_conjunction(text[word - 1].folded), kEarlierWords)) {
            return false;
        }
    }
    return true;
}

} // namespace sijill::text
