#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// The table meta keeps a SHA-256 of the rows of each table that check() cannot recompute from
/// others: statements, names, vocabulary and so on. It shows any change that was not made by this
/// library, such as a flipped byte on the disk.

/// Writes the checksums of the present rows, but for the tables of `except`, inside the caller's
/// transaction. A write of the library excepts the tables that were changed by others before it, so
/// that check() still finds them.
void write_table_checksums(SQLite::Database& database, const std::vector<std::string>& except = {});

/// Returns the names of the tables whose rows do not have the checksum in meta.
[[nodiscard]] std::vector<std::string> changed_tables(SQLite::Database& database);

} // namespace sijill::kb
