#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::search {

/// A question cut into words, with what its signs ask for.
///
/// The signs, all others being no more than spaces:
/// - `"…"`, `“…”` and `«…»` make a phrase of the words between. A quotation mark without its
///   partner is nothing, nor is one inside another pair. Where the text ends with a question mark
///   and has other words too, they only quote: «من كتب "قناع الفوضى"؟» is prose.
/// - `*` right behind a word, with no word right behind it, asks for any word that begins so.
/// - `-` right before a word, and at the start of the text or after white space, excludes what
///   follows up to the next white space; before a quotation mark it excludes the phrase.
struct Question {
    struct Word {
        Token token;
        bool prefix = false;
        bool quoted = false;   ///< inside a phrase that is asked for
        bool excluded = false; ///< inside something that must not be there
    };

    /// Words that stand side by side, by their places in `words`, ascending; at least one.
    struct Phrase {
        std::vector<std::size_t> words;
        bool excluded = false;
    };

    std::vector<Word> words; ///< the tokens of the text, all of them
    std::vector<Phrase> phrases;
};

/// Reads any text at all. Thread-safe.
[[nodiscard]] Question read_question(std::string_view text);

/// The same words, all that are not excluded as one phrase.
[[nodiscard]] Question as_one_phrase(Question question);

} // namespace sijill::search
