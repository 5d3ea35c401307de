#pragma once

#include "kb/candidates/candidate_finder.hpp"
#include "kb/drafts/draft_entities.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// The sentences of a text with their tokens and names.
struct NamedText {
    std::vector<Sentence> sentences;
    std::vector<std::vector<Token>> tokens;      ///< of each sentence
    std::vector<std::vector<NamedEntity>> names; ///< in each sentence
};

/// Returns the words of a sentence, a view into its text.
[[nodiscard]] inline std::string_view words_of(const Sentence& sentence, const std::string& text) {
    const TextSpan& span = sentence.span;
    return std::string_view(text).substr(span.begin_byte, span.end_byte - span.begin_byte);
}

/// Returns the names in a text: those that the base has, and those that it does not know, which are
/// added to `entities`.
[[nodiscard]] NamedText name_entities(SQLite::Database& database, const CandidateFinder& finder,
                                      const std::string& text, DraftEntities& entities);

} // namespace sijill::kb
