#pragma once

#include "sijill/search_types.hpp"

struct sqlite3;

namespace sijill::search {

/// See SearchIndex::stats().
[[nodiscard]] IndexStats read_stats(sqlite3* db, const IndexTables& tables);

/// Returns the version of the analyzer that made an index; 0 if it is stored elsewhere.
[[nodiscard]] int analyzer_version(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
