#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the table-valued function arabic_search(index, question [, limit [, offset [,
/// mode]]]), whose rows are the hits of a SearchIndex, best first. Throws Error(database) if SQLite
/// refuses.
void register_search_table(sqlite3* db);

} // namespace sijill::extension
