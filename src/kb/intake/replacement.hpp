#pragma once

#include "kb/intake/document_feed.hpp"
#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns the slug of the source that a document would replace: the one with its slug, or else the
/// one with its text. Nothing where there is none, or where it says the same already: a plain text
/// the same text and details, a pack also the same statements. Throws Error(bad_input) where the
/// slug is of one source and the text of another.
[[nodiscard]] std::optional<std::string>
source_to_replace(SQLite::Database& database, const FedDocument& fed, const DocumentDetails& given);

struct Replacement {
    PackSummary summary;
    bool has_new_names = false;
    bool keeps_day = false; ///< the source has the day that it had, or the one that is given
};

/// Puts a document in the place of a source, inside the caller's transaction. What was there goes
/// into the archive, and what other sources refer to is tied to the statements of the same key. A
/// plain text keeps the details that are not given, and the statements in force, as carry_over()
/// has it; the same text with other details keeps all statements, also those retracted. Where not
/// all names of the base were looked for in the document
/// (`has_all_names`), it is analyzed again. Throws Error(bad_input) with every fault of the
/// document; the caller then has to undo what was done.
[[nodiscard]] Replacement replace_source(Connection& connection, const std::string& slug,
                                         FedDocument&& fed, const DocumentDetails& given,
                                         TextAnalyzer::Candidates candidates, bool has_all_names);

} // namespace sijill::kb
