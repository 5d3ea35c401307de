#pragma once

#include <string>
#include <string_view>

namespace sijill::extension {

enum class MatchMode {
    any, ///< rows with any of the words
    all, ///< rows with every word, in some form
};

/// A MATCH string for an FTS5 table under the tokenizer `arabic`, from what a person typed: any
/// text gives an expression that FTS5 accepts. Phrases in quotation marks have to be there, `word*`
/// is a prefix, `-word` and `-"…"` must not be there, as SearchIndex::search() reads them; stop
/// words count only where nothing else is asked for. Where nothing is asked for at all, the
/// expression finds nothing.
[[nodiscard]] std::string match_query(std::string_view text, MatchMode mode);

/// All words as one phrase, each in any form.
[[nodiscard]] std::string phrase_query(std::string_view text);

} // namespace sijill::extension
