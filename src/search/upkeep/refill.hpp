#pragma once

#include "sijill/search_types.hpp"

struct sqlite3;

namespace sijill::search {

/// Makes the index, the vocabulary and the stems of an attached index anew from the rows of its
/// table, in a transaction of its own, or inside the caller's. Makes prepared statements expire.
/// Throws Error(database) as Statement does.
void refill(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
