#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The steps from a word to its stems, and the stems in the order of explain_stems().
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

/// Folded words whose first letter is of the Arabic block lie in this range, and no others.
inline constexpr std::string_view kFirstArabicWord = "\u0620";
inline constexpr std::string_view kBehindArabicWords = "\u0700";

/// Whether a folded word is Arabic. One that is not is its own only stem.
[[nodiscard]] constexpr bool is_arabic(std::string_view word) {
    return word >= kFirstArabicWord && word < kBehindArabicWords;
}

/// A word without what may stand before it.
struct Base {
    Letters letters;       ///< a view into the word
    std::string_view rule; ///< what took the last prefix off; kWord if nothing did
};

/// Returns the word without its article; if it has none, the word itself and then the word without
/// its conjunction, preposition or future sign. Only a dictionary could tell which of them is
/// right. Behind «لل», of three lams two are written, so that «للجنة» is of «لجنة» too: the second
/// base. `word` may have a letter that keeps its sign (kept_letters.hpp).
[[nodiscard]] std::vector<Base> bases(Letters word);

/// A folded word, taken apart at its beginning.
struct WordLetters {
    /// `word` is a Token's text, or empty.
    explicit WordLetters(std::string_view word);
    WordLetters(const WordLetters&) = delete; // `bases` are views into `letters`
    WordLetters& operator=(const WordLetters&) = delete;

    /// Returns the letter that keeps its sign, or 0.
    [[nodiscard]] char32_t kept_sign() const;

    std::u32string written; ///< as in the token
    std::u32string letters; ///< as stems have them: without the sign that a letter has kept
    std::vector<Base> bases;
};

/// Returns the ways to read the beginning of a folded word, each as UTF-8, for the lookup of names:
/// the word itself first, then its bases(), and from its article on if it has one.
[[nodiscard]] std::vector<std::string> without_proclitics(std::string_view word);

/// Returns the stems of a word that is read as a verb: without the person at its front or its end.
[[nodiscard]] std::vector<Letters> verb_stems(Letters word);

/// A stem of a word, and the rule by which it came; see StemReason.
struct Stem {
    std::u32string letters;
    std::string_view rule; ///< static storage
};

/// Returns the stems of an Arabic word as explain_stems() does.
[[nodiscard]] std::vector<Stem> stems_of(Letters word);

/// A word that is taken apart once, for all that is asked about it.
struct AnalyzedWord : WordLetters {
    /// `word` is a Token's text, or empty.
    explicit AnalyzedWord(std::string_view word);

    std::string text;        ///< UTF-8
    std::vector<Stem> stems; ///< those of explain_stems(), in the same order
};

} // namespace sijill::text
