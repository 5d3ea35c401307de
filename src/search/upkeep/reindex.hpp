#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>

struct sqlite3;

namespace sijill::search {

/// See SearchIndex::learn_stems() and SearchIndex::reindex().
std::size_t learn_stems(sqlite3* db, const IndexTables& tables);
void reindex(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
