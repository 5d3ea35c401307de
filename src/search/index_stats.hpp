#pragma once

#include "sijill/search_index.hpp"

namespace sijill::search {

/// See SearchIndex::stats.
[[nodiscard]] IndexStats read_stats(sqlite3* db, const IndexTables& tables);

/// Records that the index is now as the analyzer of this program makes it; nothing where the tables
/// have no place for that.
void record_analyzer(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
