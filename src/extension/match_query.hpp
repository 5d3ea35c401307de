#pragma once

#include <string>
#include <string_view>

namespace sijill::extension {

enum class MatchMode {
    any, ///< rows with any of the words
    all, ///< rows with every word, in some form
};

/// Returns a MATCH string for an FTS5 table with the tokenizer `arabic`, made from what a person
/// typed: FTS5 accepts it whatever the text. A row must have the phrases in quotation marks
/// and, for `word*`, a word that begins so; it must not have `-word` and `-"…"`, as in
/// SearchIndex::search(). Stop words count only if nothing else is asked for. If nothing is asked
/// for, the string finds nothing.
[[nodiscard]] std::string match_query(std::string_view text, MatchMode mode);

/// Returns a MATCH string for all words as one phrase, each in any form.
[[nodiscard]] std::string phrase_query(std::string_view text);

} // namespace sijill::extension
