#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Returns the value of a key of the table meta, or "" where there is no such key.
[[nodiscard]] std::string read_meta(SQLite::Database& database, const std::string& key);

/// Sets the value of a key of the table meta.
void write_meta(SQLite::Database& database, const std::string& key, const std::string& value);

/// Removes a key of the table meta, if it is there.
void remove_meta(SQLite::Database& database, const std::string& key);

} // namespace sijill::kb
