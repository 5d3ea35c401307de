#pragma once

#include "sijill/api.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Raised with every change of folding, tokens or stems; a database made under another version asks
/// for a reindex.
inline constexpr int kAnalyzerVersion = 1;

/// A stretch of a text, half open, in both units. Bytes are UTF-8 bytes; code points are what
/// SQLite's substr counts.
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
    TextSpan span;    ///< the stretch of the original text that it came from, marks included
};

/// The words of a text: folded, cut where the script changes, with the span of the original each
/// came from.
///
/// Spans ascend, do not overlap and lie on code-point borders of `text`. Any bytes are accepted: an
/// ill-formed UTF-8 sequence counts as U+FFFD, one code point long, and separates words. Folding a
/// token's text again gives it back. Thread-safe. Throws nothing but std::bad_alloc.
[[nodiscard]] SIJILL_API std::vector<Token> tokenize(std::string_view text);

/// The folded words of a text joined by one space: the form in which passages are indexed.
/// Thread-safe.
[[nodiscard]] SIJILL_API std::string folded_words(std::string_view text);

/// The stems under which a folded word is looked up, the primary one first, each once. Two words
/// are likely to be forms of one word when their stem sets meet; a search looks at both before it
/// believes it (docs/text-rules.md#related-words). A word that is not Arabic is its own only stem.
/// `word` is a Token's text; an empty word has no stems.
[[nodiscard]] SIJILL_API std::vector<std::string> stems(std::string_view word);

/// Why a stem is among the stems of a word: the last rule that produced it, such as "article",
/// "suffix", "broken plural", "verb", "irregular plural", "word". Names are those of
/// docs/text-rules.md.
struct StemReason {
    std::string stem;
    std::string_view rule; ///< static storage
};

/// Like stems(), each with its rule; same order, same stems.
[[nodiscard]] SIJILL_API std::vector<StemReason> explain_stems(std::string_view word);

/// Words of a question that do not count («من», «في»), and those that count half («عدد», «اسم»).
/// Folded words go in.
[[nodiscard]] SIJILL_API bool is_stop_word(std::string_view word);
[[nodiscard]] SIJILL_API bool is_soft_word(std::string_view word);

/// One sentence of a text.
struct Sentence {
    int paragraph; ///< 1-based; paragraphs are the non-empty lines of the text
    TextSpan span; ///< in the whole text, without white space at either end
};

/// The sentences of an Arabic text in order: ICU's sentence breaks (UAX #29), repaired for news
/// prose: no break after a decimal or inside quotation marks, and none after a full stop that tears
/// a phrase («بحلول النهاية. لعام 2024.»). Every character of the text that is not white space lies
/// in exactly one sentence. Thread-safe. Throws Error(bad_input) where ICU has no data.
[[nodiscard]] SIJILL_API std::vector<Sentence> split_sentences(std::string_view text);

/// Terminal columns that a text fills: by grapheme cluster, marks and format characters 0, East
/// Asian wide 2, a lam-alef pair 2. Thread-safe. Throws Error(bad_input) where ICU has no data.
[[nodiscard]] SIJILL_API std::size_t display_width(std::string_view text);

} // namespace sijill
