#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// The value of a key of the table meta, or "" where it has none.
[[nodiscard]] std::string read_meta(SQLite::Database& database, const std::string& key);

void write_meta(SQLite::Database& database, const std::string& key, const std::string& value);

} // namespace sijill::kb
