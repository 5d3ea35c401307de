#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers on one connection all that the extension brings. Throws Error(database) at the first
/// thing that SQLite refuses; what was registered before stays, and does no harm.
void register_everything(sqlite3* db);

} // namespace sijill::extension
