#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the functions over a text that read no table; docs/sql-functions.md has each with an
/// example. They are deterministic and may stand in an index, a trigger or a generated column.
/// Throws Error(database) where SQLite refuses.
void register_text_functions(sqlite3* db);

} // namespace sijill::extension
