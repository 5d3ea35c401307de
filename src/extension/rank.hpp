#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers FTS5's auxiliary function arabic_rank, for tables of any tokenizer:
///
///     SELECT * FROM docs WHERE docs MATCH arabic_query('…') ORDER BY arabic_rank(docs);
///
/// The score is BM25 with an idf that is never negative (see search/bm25.hpp), and what distinct
/// phrases of the query add that stand close together; negated, as that of bm25(), so that the best
/// comes first. Numbers are those of RankingParameters. It takes no weights of columns. Throws
/// Error(database) where SQLite refuses.
void register_rank(sqlite3* db);

} // namespace sijill::extension
