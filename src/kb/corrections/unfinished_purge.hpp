#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

/// A mark in the table meta that a source was purged and the file not yet written anew, so that
/// bytes of its text may still be in it.
namespace sijill::kb {

/// Sets the mark, inside the caller's transaction.
void mark_unfinished_purge(SQLite::Database& database, const std::string& source);

/// Returns the slug of the source that was purged last, "" where no purge is unfinished.
[[nodiscard]] std::string unfinished_purge(SQLite::Database& database);

/// Removes the mark, inside the caller's transaction, once the file is written anew.
void forget_unfinished_purge(SQLite::Database& database);

} // namespace sijill::kb
