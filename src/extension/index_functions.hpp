#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the functions with which SQL makes and fills a SearchIndex; docs/sql-functions.md has
/// each with an example. They write, so no trigger, view or generated column may call them. Throws
/// Error(database) if SQLite refuses.
void register_index_functions(sqlite3* db);

} // namespace sijill::extension
