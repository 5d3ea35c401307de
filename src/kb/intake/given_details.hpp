#pragma once

#include "kb/documents/document.hpp"
#include "kb/packs/pack.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

/// What a caller tells of a text that the base has, and what is told of it.
namespace sijill::kb {

/// Returns what of the details is given and differs from a stored source, as the options of `sijill
/// add` are called: "title", "published".
[[nodiscard]] std::vector<std::string> differing_details(const DocumentDetails& given,
                                                         const PackSource& stored);

/// Returns what a page, a line of JSON Lines or a pack says of its source; nothing of a text, of
/// which the caller tells it.
[[nodiscard]] DocumentDetails own_details(const Document& document);

/// Returns which details count for the stored source of a slug: what a document says of a source of
/// this slug, or else what the caller tells.
[[nodiscard]] const DocumentDetails&
details_for(const std::string& slug, const DocumentDetails& own, const DocumentDetails& given);

/// Returns a stored source with the details that are given.
[[nodiscard]] PackSource with_details(PackSource stored, const DocumentDetails& given);

/// Fills in what is to be told of a source that a document became: which of the details that count
/// for it (details_for()) the base has otherwise, and from which day it counts as known where
/// `known_on`, the day of the document, is yet to come.
void tell_of_source(SQLite::Database& database, PackSummary& summary, const std::string& known_on,
                    const DocumentDetails& details);

} // namespace sijill::kb
