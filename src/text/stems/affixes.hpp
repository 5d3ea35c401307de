#pragma once

#include "text/unicode/code_points.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>

/// Takes affixes off folded words. All functions are constexpr and return views. A rule that would
/// leave too few letters does not apply, since short words are mostly roots.
/// docs/text-rules.md#article and #suffix.
namespace sijill::text {

/// The number of letters of most Arabic roots.
inline constexpr std::size_t kRootLength = 3;

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
inline constexpr Letters kArticles[] = {
#include "text/data/articles.inc"
};

inline constexpr Pronoun kPronouns[] = {
#include "text/data/pronouns.inc"
};

inline constexpr Suffix kSuffixes[] = {
#include "text/data/suffixes.inc"
};

[[nodiscard]] constexpr bool is_one_of(char32_t letter, std::initializer_list<char32_t> letters) {
    return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

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
    constexpr std::size_t kLeastLeft = 2;
    for (const Letters article : kArticles) {
        if (word.size() >= article.size() + kLeastLeft && word.starts_with(article)) {
            return word.substr(article.size());
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

/// Returns the word without its endings: a pronoun, then at most two suffixes.
[[nodiscard]] constexpr Letters strip_suffixes(Letters word) {
    word = strip_pronoun(word);
    for (const auto least_left : {&Suffix::least_left_first, &Suffix::least_left_second}) {
        const auto* const suffix =
            std::find_if(std::begin(kSuffixes), std::end(kSuffixes), [&](const Suffix& each) {
                return can_lose(word, each.ending, each.*least_left);
            });
        if (suffix == std::end(kSuffixes)) {
            break;
        }
        word = without_last(word, suffix->ending.size());
    }
    return word;
}

} // namespace sijill::text
