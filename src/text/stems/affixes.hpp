#pragma once

#include "text/unicode/code_points.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

/// Takes affixes off folded words. All functions are constexpr and return views. A rule that would
/// leave too few letters does not apply, since short words are mostly roots.
/// docs/text-rules.md#article and #suffix.
namespace sijill::text {

/// The number of letters of most Arabic roots.
inline constexpr std::size_t kRootLength = 3;

struct Article {
    Letters letters;
    std::size_t least_left;
};

struct Pronoun {
    Letters ending;
    std::size_t least_left;
};

struct Suffix {
    Letters ending;
    std::size_t least_left_first;
    std::size_t least_left_second;
};

inline constexpr char32_t kArticleLetters[] = {kAlef, kLam, 0};

/// The article with what may stand before it.
inline constexpr Article kArticles[] = {
#include "text/data/articles.inc"
};

inline constexpr Pronoun kPronouns[] = {
#include "text/data/pronouns.inc"
};

inline constexpr Suffix kSuffixes[] = {
#include "text/data/suffixes.inc"
};

/// Whether `word` has this ending and keeps at least `least_left` letters without it. Compares the
/// last letter first, which mostly differs.
[[nodiscard]] constexpr bool can_lose(Letters word, Letters ending, std::size_t least_left) {
    return word.size() >= ending.size() + least_left && word.back() == ending.back() &&
           word.ends_with(ending);
}

[[nodiscard]] constexpr Letters without_last(Letters word, std::size_t count) {
    return word.substr(0, word.size() - count);
}

/// Returns the word without its article and what stands before that; the word itself if it has
/// none.
[[nodiscard]] constexpr Letters strip_article(Letters word) {
    for (const auto& [letters, least_left] : kArticles) {
        if (word.size() >= letters.size() + least_left && word.starts_with(letters)) {
            return word.substr(letters.size());
        }
    }
    return word;
}

/// Returns the word without a pronoun at its end. The teh that a teh marbuta becomes before a
/// pronoun goes with it («شركة», «شركتها»); the teh of a sound plural is left to the suffixes
/// («شركاتها»).
[[nodiscard]] constexpr Letters strip_pronoun(Letters word) {
    for (const auto& [ending, least_left] : kPronouns) {
        if (!can_lose(word, ending, least_left)) {
            continue;
        }
        word = without_last(word, ending.size());
        const bool has_open_teh = word.size() >= 4 && word.back() == kTeh;
        return has_open_teh && word[word.size() - 2] != kAlef ? without_last(word, 1) : word;
    }
    constexpr char32_t kTehWithPronoun[] = {kTeh, kHeh, 0}; // «شركته»
    return can_lose(word, kTehWithPronoun, 3) ? without_last(word, 2) : word;
}

/// Returns the word without the first suffix that leaves enough letters; the word itself if none
/// does.
[[nodiscard]] constexpr Letters strip_suffix(Letters word, std::size_t Suffix::*least_left) {
    for (const Suffix& suffix : kSuffixes) {
        if (can_lose(word, suffix.ending, suffix.*least_left)) {
            return without_last(word, suffix.ending.size());
        }
    }
    return word;
}

/// Returns the word without its pronoun and one suffix.
[[nodiscard]] constexpr Letters strip_one_suffix(Letters word) {
    return strip_suffix(strip_pronoun(word), &Suffix::least_left_first);
}

/// Returns the word without its endings: a pronoun, then at most two suffixes. Of two letters heh
/// at the end, the first is of the word: «فاكهة».
[[nodiscard]] constexpr Letters strip_suffixes(Letters word) {
    constexpr char32_t kTwoHehs[] = {kHeh, kHeh, 0};
    const Letters once = strip_one_suffix(word);
    return word.ends_with(kTwoHehs) ? once : strip_suffix(once, &Suffix::least_left_second);
}

inline constexpr Letters kOwnEndings[] = {
#include "text/data/own_endings.inc"
};

[[nodiscard]] constexpr bool looks_like_plural_or_dual(Letters word) {
    return std::any_of(std::begin(kOwnEndings), std::end(kOwnEndings),
                       [word](Letters ending) { return can_lose(word, ending, 2); });
}

/// Returns the word with what may be its own last letters, though they look like the ending of a
/// plural or a dual: «قانون» of «قانونا» and «قانوني», of which strip_suffixes() leave less.
/// Returns nothing for a word without such letters before its ending.
[[nodiscard]] constexpr Letters with_own_ending(Letters word) {
    if (word.ends_with(kAlef) && looks_like_plural_or_dual(without_last(word, 1))) {
        return without_last(word, 1); // «مليونا» has no pronoun «نا»
    }
    const Letters once = strip_one_suffix(word);
    return once.size() < strip_pronoun(word).size() && looks_like_plural_or_dual(once) ? once
                                                                                       : Letters{};
}

} // namespace sijill::text
