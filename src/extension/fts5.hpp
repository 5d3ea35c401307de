#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// FTS5's own API, by which tokenizers and ranking functions are registered; it lives as long as
/// the connection. Throws Error(database) where this SQLite has no FTS5.
[[nodiscard]] fts5_api& fts5_api_of(sqlite3* db);

} // namespace sijill::extension
