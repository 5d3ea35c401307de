#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the table-valued function arabic_tokens(text), whose rows are the words of a text in
/// order, with their spans in bytes and in code points, and as JSON their stems with the rule of
/// each. Throws Error(database) if SQLite refuses.
void register_tokens_table(sqlite3* db);

} // namespace sijill::extension
