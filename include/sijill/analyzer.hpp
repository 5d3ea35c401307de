#pragma once

#include "sijill/api.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Raised with every change of folding, tokens or stems. A database that was made with another
/// version has to be reindexed.
inline constexpr int kAnalyzerVersion = 4;

/// A part of a text from `begin` up to, but not including, `end`, in bytes of UTF-8 and in code
/// points, which SQLite's substr counts.
struct TextSpan {
    std::size_t begin_byte = 0;
    std::size_t end_byte = 0;
    std::size_t begin_cp = 0;
    std::size_t end_cp = 0;

    bool operator==(const TextSpan&) const = default;
};

/// One word of a text.
struct Token {
    std::string text; ///< folded: what is indexed and compared; never empty; letters, digits and
                      ///< the '.' of a decimal
    TextSpan span;    ///< the part of the original text that it came from, marks included
};

/// Returns the words of a text: folded, cut where the script changes, each with the span of the
/// original that it came from.
///
/// Spans ascend, do not overlap and lie on code-point boundaries of `text`. Any bytes are accepted:
/// an ill-formed UTF-8 sequence counts as U+FFFD, one code point long, and separates words. Folding
/// a token's text again gives it back. Thread-safe. Throws nothing but std::bad_alloc.
[[nodiscard]] SIJILL_API std::vector<Token> tokenize(std::string_view text);

/// Returns the folded words of a text joined by one space: the form in which passages are indexed.
/// Folding that again may make one word of two that something else than a space parted in the text:
/// «كانون-الأول». Thread-safe.
[[nodiscard]] SIJILL_API std::string folded_words(std::string_view text);

/// Returns the stems of a folded word, the likeliest first, each once. Two words that share a stem
/// are probably forms of one word; a search rules out the pairs that share it by chance
/// (docs/text-rules.md#related-words). A word that is not Arabic is its own only stem. `word` is a
/// Token's text; an empty word has no stems. Thread-safe.
[[nodiscard]] SIJILL_API std::vector<std::string> stems(std::string_view word);

/// A stem with the last rule that was applied to get it: "article", "suffix", "broken plural" and
/// so on, by the names of docs/text-rules.md.
struct StemReason {
    std::string stem;
    std::string_view rule; ///< static storage
};

/// Returns stems() in the same order, each with its rule. Thread-safe.
[[nodiscard]] SIJILL_API std::vector<StemReason> explain_stems(std::string_view word);

/// Whether a folded word does not count in a question («من», «في»), or counts half («عدد», «اسم»).
/// Thread-safe.
[[nodiscard]] SIJILL_API bool is_stop_word(std::string_view word);
[[nodiscard]] SIJILL_API bool is_soft_word(std::string_view word);

/// One sentence of a text.
struct Sentence {
    int paragraph; ///< 1-based; paragraphs are the non-empty lines of the text
    TextSpan span; ///< within the whole text, without white space at either end
};

/// Returns the sentences of an Arabic text in order: ICU's sentence breaks (UAX #29), without those
/// that are wrong in news: after a decimal, inside quotation marks, and behind a stray full stop in
/// the middle of a phrase («بحلول النهاية. لعام 2024.»). Every character of the text that is not
/// white space lies in exactly one sentence. Thread-safe. Throws Error(bad_input) if ICU has no
/// data.
[[nodiscard]] SIJILL_API std::vector<Sentence> split_sentences(std::string_view text);

/// Returns the number of terminal columns that a text fills. Marks and format characters fill none,
/// a wide letter of East Asia or an emoji two, a lam with an alef two; a grapheme cluster is as
/// wide as its first letter. Thread-safe. Throws Error(bad_input) if ICU has no data.
[[nodiscard]] SIJILL_API std::size_t display_width(std::string_view text);

} // namespace sijill
