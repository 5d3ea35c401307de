#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the functions of a text, which read no table; docs/sql-functions.md has each with an
/// example. They are deterministic and may be used in an index, a trigger or a generated column.
/// Throws Error(database) if SQLite refuses.
void register_text_functions(sqlite3* db);

} // namespace sijill::extension
