#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The steps from a word to its stems, which explain_stems() puts in order.
namespace sijill::text {

/// The rules as explain_stems() names them; each has a section in docs/text-rules.md.
namespace rule {
inline constexpr std::string_view kWord = "word";
inline constexpr std::string_view kArticle = "article";
inline constexpr std::string_view kConjunction = "conjunction";
inline constexpr std::string_view kPreposition = "preposition";
inline constexpr std::string_view kFuture = "future";
inline constexpr std::string_view kSuffix = "suffix";
inline constexpr std::string_view kIrregularPlural = "irregular plural";
inline constexpr std::string_view kBrokenPlural = "broken plural";
inline constexpr std::string_view kVerb = "verb";
} // namespace rule

/// Folded words of letters of the Arabic block lie from here to there, and no others.
inline constexpr std::string_view kFirstArabicWord = "\u0620";
inline constexpr std::string_view kBehindArabicWords = "\u0700";

/// Whether a folded word has stems beside itself to be looked for: one that is not Arabic has none.
[[nodiscard]] constexpr bool is_arabic(std::string_view word) {
    return word >= kFirstArabicWord && word < kBehindArabicWords;
}

/// A reading of the word's beginning.
struct Base {
    Letters letters;
    std::string_view rule; ///< what took the last prefix off; kWord where nothing did
};

/// The word as it is read without its article; else the word itself, without its conjunction,
/// preposition, future sign: whether these are prefixes only a dictionary could say.
[[nodiscard]] std::vector<Base> bases(Letters word);

/// Returns the ways to read the beginning of a folded word, each as UTF-8, for the lookup of names:
/// the word itself first, then its bases(), and from its article on if it has one.
[[nodiscard]] std::vector<std::string> without_proclitics(std::string_view word);

/// The stems of a word read as a verb: the person taken off its front or its end.
[[nodiscard]] std::vector<Letters> verb_stems(Letters word);

} // namespace sijill::text
