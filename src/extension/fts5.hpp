#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Returns FTS5's own API, with which tokenizers and ranking functions are registered. It lives as
/// long as the connection. Throws Error(database) if this SQLite has no FTS5.
[[nodiscard]] fts5_api& fts5_api_of(sqlite3* db);

} // namespace sijill::extension
