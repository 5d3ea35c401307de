#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace sijill::kb {

/// Deletes a source with all that is its own: sentences, statements and what belongs to them, its
/// links to other statements, and its mentions. Works with foreign keys and without; references of
/// other sources to it are up to the caller.
void delete_source_rows(SQLite::Database& database, std::int64_t source);

} // namespace sijill::kb
