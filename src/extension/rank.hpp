#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers FTS5's auxiliary function arabic_rank, for tables of any tokenizer:
///
///     SELECT * FROM docs WHERE docs MATCH arabic_query('…') ORDER BY arabic_rank(docs);
///
/// The score is BM25 with an idf that is never negative (see search/rank/scorer.hpp), plus a share
/// for distinct phrases of the query that stand close together. It is negative, as that of bm25(),
/// so that the best row comes first. Parameters are those of RankingParameters; columns have no
/// weights. Throws Error(database) if SQLite refuses.
void register_rank(sqlite3* db);

} // namespace sijill::extension
