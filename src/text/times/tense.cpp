#include "text/times/tense.hpp"

#include "base/word_map.hpp"
#include "text/sentences/imperfect_verbs.hpp"
#include "text/times/word_parts.hpp"

#include <algorithm>
#include <string_view>

namespace sijill::text {
namespace {

constexpr std::string_view kPerfects[] = {
#include "text/times/data/verb_words.inc"
};

constexpr std::string_view kNoPerfects[] = {
#include "text/times/data/no_perfect_words.inc"
};

constexpr std::string_view kNoPerfectShapes[] = {
#include "text/times/data/no_perfect_shapes.inc"
};

constexpr std::string_view kNoFutures[] = {
#include "text/times/data/no_future_words.inc"
};

constexpr std::string_view kBeginningsOfNoFutures[] = {
#include "text/times/data/no_future_beginnings.inc"
};

/// Words that say that something is still to come.
constexpr std::string_view kFutureWords[] = {
#include "text/times/data/future_words.inc"
};

/// Words that make an imperfect behind them a possibility.
constexpr std::string_view kPossibilityWords[] = {
#include "text/times/data/possibility_words.inc"
};

constexpr std::string_view kNoImperfects[] = {
#include "text/times/data/no_imperfect_words.inc"
};

std::string_view letter_at(std::string_view word, std::size_t letter) {
    return word.substr(letter * kArabicLetterBytes, kArabicLetterBytes);
}

/// Whether a word has as many long vowels as only names have: «سيلوانوف».
bool is_like_name(std::string_view word) {
    constexpr int kMostVowels = 2;
    const bool is_plural = word.ends_with(kLetterNoon); // «سيحاولون»
    const std::size_t letters = word.size() / kArabicLetterBytes - (is_plural ? 2 : 0);
    int vowels = 0;
    for (std::size_t letter = 2; letter < letters; ++letter) {
        const std::string_view sign = letter_at(word, letter);
        vowels += sign == kEndingAlef || sign == kAnd || sign == kLetterYeh ? 1 : 0;
    }
    return vowels > kMostVowels;
}

bool has_future_form(std::string_view word) {
    if (!word.starts_with(kLetterSeen) || word.size() < 5 * kArabicLetterBytes) {
        return false;
    }
    const std::string_view rest = word.substr(kArabicLetterBytes);
    const bool is_imperfect =
        rest.starts_with(kLetterYeh) || rest.starts_with(kLetterTeh) ||
        (rest.starts_with(kLetterNoon) && rest.size() > 4 * kArabicLetterBytes);
    const auto begins_word = [word](std::string_view beginning) {
        return word.starts_with(beginning);
    };
    return is_imperfect && !is_like_name(word) && !is_listed(word, kNoFutures) &&
           std::ranges::none_of(kBeginningsOfNoFutures, begins_word);
}

/// «اقترح», «استقبل»: verbs of forms VIII and X, whose nouns are longer.
bool has_shape_of_perfect(std::string_view word) {
    constexpr std::size_t kLettersOfEighth = 5;
    constexpr std::size_t kLettersOfTenth = 6;
    const std::size_t letters = word.size() / kArabicLetterBytes;
    if (!word.starts_with(kEndingAlef) || word.starts_with(kTheArticle) ||
        is_listed(word, kNoPerfectShapes)) {
        return false;
    }
    const bool is_eighth = letters == kLettersOfEighth && letter_at(word, 2) == kLetterTeh;
    const bool is_tenth = letters == kLettersOfTenth && letter_at(word, 1) == kLetterSeen &&
                          letter_at(word, 2) == kLetterTeh;
    const std::string_view last = letter_at(word, letters - 1);
    return (is_eighth || is_tenth) && last != kEndingAlef && last != kEndingHeh;
}

/// Whether a word is among kPerfects, of which there are many.
bool is_listed_perfect(std::string_view word) {
    static const WordMap<bool> perfects = [] {
        WordMap<bool> listed;
        for (const std::string_view perfect : kPerfects) {
            listed[perfect] = true;
        }
        return listed;
    }();
    return perfects.contains(word);
}

bool is_perfect(std::string_view word) {
    if (is_listed_perfect(word) || has_shape_of_perfect(word)) {
        return true;
    }
    return word.ends_with(kLetterTeh) && word.size() >= 3 * kArabicLetterBytes &&
           !word.ends_with(kEndingPlural) && !word.starts_with(kTheArticle) &&
           !word.starts_with(kLetterYeh) && !is_listed(word, kNoPerfects);
}

bool is_imperfect_form(std::string_view word) {
    return word.starts_with(kLetterYeh) && word.size() >= 3 * kArabicLetterBytes &&
           !is_listed(word, kNoImperfects);
}

/// Whether a word is an imperfect behind «قد», «ربما» or «قد لا»: «قد تطلق».
bool is_possible(const TimeText& text, std::size_t index) {
    const std::size_t before = index - (text[index - 1].folded == kWordNot ? 2 : 1);
    if (!is_listed(without_conjunction(text[before].folded), kPossibilityWords)) {
        return false;
    }
    const auto written = [&text](std::size_t word) {
        const TextSpan& span = text[word].span;
        return text.text().substr(span.begin_byte, span.end_byte - span.begin_byte);
    };
    // «قد تصدر النسخة», «النسخة قد تصدر»: the subject tells what «تصدر» is.
    return is_imperfect(written(index), written(index + 1)) ||
           (before > 0 && is_imperfect(written(index), written(before - 1)));
}

/// `counts_imperfect`: a bare imperfect («يلتقي») says that something is still to come.
Tense tense_of_word(const TimeText& text, std::size_t index, bool counts_imperfect) {
    if (text[index].kind != WordKind::none || text[index].folded.size() < kArabicLetterBytes) {
        return Tense::unknown;
    }
    const std::string_view whole = text[index].folded;
    const std::string_view word = without_conjunction(whole);
    if (is_listed(whole, kFutureWords) || is_listed(word, kFutureWords) || has_future_form(whole) ||
        has_future_form(word)) {
        return Tense::future;
    }
    if (is_possible(text, index)) {
        return Tense::future;
    }
    const bool has_that = text.is(index - 1, WordKind::that);
    const bool may_be_imperfect = is_imperfect_form(word) || is_imperfect_form(whole);
    if (may_be_imperfect && text.is(index - 1, WordKind::did_not)) {
        return Tense::past;
    }
    if (has_that && index > 1 &&
        (text[index - 2].kind == WordKind::after || text[index - 2].kind == WordKind::before ||
         text[index - 2].kind == WordKind::since)) {
        return Tense::unknown; // «قبل أن ينتقل»
    }
    if (has_that && (may_be_imperfect || word.starts_with(kLetterTeh))) {
        return Tense::future;
    }
    if (is_perfect(word) || is_perfect(whole)) {
        return Tense::past;
    }
    return may_be_imperfect && counts_imperfect ? Tense::present : Tense::unknown;
}

/// The tense of the last verb before a word, not before `first` and, if `in_clause`, not before its
/// clause. An imperfect behind a perfect («بدأ الآلاف يتوافدون») has the tense of that.
Tense tense_before(const TimeText& text, std::size_t word, std::size_t first, bool in_clause) {
    constexpr std::size_t kNear = 5;
    std::size_t imperfect = 0;
    for (; word > first && !(in_clause && text.begins_clause(word)); --word) {
        const Tense tense = tense_of_word(text, word - 1, true);
        if (tense == Tense::past || tense == Tense::future) {
            return imperfect > 0 && tense == Tense::future ? Tense::present : tense;
        }
        imperfect = tense == Tense::present && imperfect == 0 ? word : imperfect;
        if (imperfect > 0 && (imperfect - word >= kNear || text.is(word - 1, WordKind::that))) {
            break;
        }
    }
    return imperfect > 0 ? Tense::present : Tense::unknown;
}

} // namespace

Tense tense_of(const TimeText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t kReach = 40; ///< words, so that a text without full stops is not slow
    const std::size_t first = begin < kReach ? 0 : begin - kReach;
    const std::size_t last = std::min(text.size(), end + kReach);
    const Tense before = tense_before(text, begin, first, true);
    if (before != Tense::unknown) {
        return before;
    }
    const bool begins_clause = text.begins_clause(begin);
    const auto ends_clause = [&text](std::size_t word) {
        return text.begins_clause(word) || text.is(word, WordKind::that);
    };
    for (std::size_t word = end; word < last && !ends_clause(word); ++word) {
        const Tense tense = tense_of_word(text, word, begins_clause);
        if (tense != Tense::unknown) {
            return tense;
        }
    }
    return tense_before(text, begin, first, false);
}

} // namespace sijill::text
