#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

/// A mark in the table meta that sources were purged and the file not yet written anew, so that
/// bytes of their texts may still be in it.
namespace sijill::kb {

/// Adds a source to the mark, inside the caller's transaction.
void mark_unfinished_purge(SQLite::Database& database, const std::string& source);

/// Returns the slugs of the sources whose purge is unfinished, in the order of the purges.
[[nodiscard]] std::vector<std::string> unfinished_purges(SQLite::Database& database);

/// Returns whether purges are unfinished, after emptying the write-ahead log where the base has
/// one: until then the file has the pages that it had. Call it outside a transaction, once the file
/// is written anew. Throws Error(database) where another connection keeps the log.
[[nodiscard]] bool can_end_purges(SQLite::Database& database);

/// Removes the mark, inside the caller's transaction, once the file is written anew.
void forget_unfinished_purges(SQLite::Database& database);

} // namespace sijill::kb
