#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace sijill::kb {

/// Returns a number for a new row of a table that no row has had, neither one of the table nor one
/// of the archive, which as_of() puts back under its number. `table` is a name, not quoted.
[[nodiscard]] std::int64_t next_id(SQLite::Database& database, const char* table);

} // namespace sijill::kb
