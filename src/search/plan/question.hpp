#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::search {

/// A question, split into words, with what its signs ask for.
///
/// All signs but these separate words, as spaces do:
/// - `"…"`, `“…”` and `«…»` make a phrase of the words between them. A quotation mark without its
///   partner, or inside another pair, is ignored. In a text that ends with a question mark and has
///   words outside the quotation marks, the marks are ignored: «من كتب "قناع الفوضى"؟» is prose.
/// - `*` right after a word, with no word right after it, asks for any word that begins so.
/// - `-` right before a word, at the start of the text or after white space, excludes what follows
///   up to the next white space; before a quotation mark it excludes the phrase.
struct Question {
    struct Word {
        Token token;
        bool prefix = false;
        bool quoted = false;   ///< in a phrase that is asked for
        bool excluded = false; ///< in a word or phrase that passages must not have
    };

    /// Words that stand side by side: their indexes in Question::words, ascending; at least one.
    struct Phrase {
        std::vector<std::size_t> words;
        bool excluded = false;
    };

    std::vector<Word> words; ///< all tokens of the text
    std::vector<Phrase> phrases;
};

/// Reads a question from any text. Thread-safe.
[[nodiscard]] Question read_question(std::string_view text);

/// Returns the same words, with all that are not excluded as one phrase.
[[nodiscard]] Question as_one_phrase(Question question);

} // namespace sijill::search
