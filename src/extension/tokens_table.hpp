#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the table-valued function arabic_tokens(text): the words of a text in order, with
/// their stretches in bytes and in code points, and each stem with the rule that made it, as JSON.
void register_tokens_table(sqlite3* db);

} // namespace sijill::extension
