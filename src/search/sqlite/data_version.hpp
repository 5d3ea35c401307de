#pragma once

#include "sijill/search_types.hpp"

#include <cstdint>
#include <optional>
#include <string>

struct sqlite3;

namespace sijill::search {

/// Returns the database in which statements find a table by its name alone: "temp", which hides the
/// other, or "main"; null if neither has it.
[[nodiscard]] const char* database_of_table(sqlite3* db, const std::string& table);

/// Returns a number that changes whenever something was written to the database of an index, by
/// whatever connection (SQLITE_FCNTL_DATA_VERSION); or nothing where it may not tell: while a
/// transaction of this connection writes, whose changes may be undone; where the index is not in
/// the main database, or a temporary table or view hides one of its own; and for a database of the
/// VFS "memdb", in whose place sqlite3_deserialize() can put another one with the same number. Call
/// it while a statement reads the index: only then what others wrote is told. In a shared cache
/// with PRAGMA read_uncommitted, what another connection has not committed yet is not told from
/// what is committed.
[[nodiscard]] std::optional<std::uint32_t> data_version(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
