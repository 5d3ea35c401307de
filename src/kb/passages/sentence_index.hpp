#pragma once

#include "kb/store/connection.hpp"
#include "sijill/search_index.hpp"

#include <SQLiteCpp/Database.h>

namespace sijill::kb {

/// Returns the names of the tables of a base's search index, whose passages are the sentences
/// (schema/0001_sources.sql).
[[nodiscard]] inline IndexTables sentence_tables() {
    return {"sentence", "sentence_index", "sentence_posting", "word", "word_stem"};
}

/// Lets FTS5 gather 4 MiB of a transaction in memory before it writes a segment of the index,
/// instead of 1 MiB, so that it has fewer segments to merge: as the indexes of
/// SearchIndex::create() do. The base keeps it. Must be called in a transaction.
void enlarge_index_buffer(SQLite::Database& database);

/// Returns the search index of a base, the same one each time.
[[nodiscard]] inline SearchIndex& sentence_index(const Connection& connection) {
    if (!connection.index()) {
        connection.index().emplace(connection.handle(), sentence_tables());
    }
    return *connection.index();
}

} // namespace sijill::kb
