#pragma once

#include "kb/intake/document_feed.hpp"
#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns the slug of the source that a document would replace: the one with its slug, or else the
/// one with its text. Nothing where there is none, or where it says the same already: a plain text
/// the same text, a pack also the same statements. Throws Error(bad_input) where the slug is of one
/// source and the text of another.
[[nodiscard]] std::optional<std::string> source_to_replace(SQLite::Database& database,
                                                           const FedDocument& fed);

/// Puts a document in the place of a source, in a transaction of its own, which is kept only if
/// `keep`. What was there goes into the archive, and what other sources refer to is tied to the
/// statements of the same key. Throws Error(bad_input) with every fault of the document, and has
/// then changed nothing.
PackSummary replace_source(Connection& connection, const std::string& slug, FedDocument fed,
                           TextAnalyzer::Candidates candidates, bool keep);

} // namespace sijill::kb
