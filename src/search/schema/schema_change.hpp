#pragma once

#include "search/sqlite/statement.hpp"

#include <string_view>

struct sqlite3;

namespace sijill::search {

/// Compares names as SQLite does, without regard to the case of ASCII letters.
[[nodiscard]] bool is_same_name(std::string_view left, std::string_view right);

/// Returns whether the main database has a table, view, index or trigger of that name.
[[nodiscard]] bool has_name(sqlite3* db, std::string_view name);

/// Runs statements that change the schema, so that the savepoint can undo all of them after each.
/// `or_else` begins the message of the error.
void change_schema(sqlite3* db, std::string_view sql, const Message& or_else, Savepoint& savepoint);

} // namespace sijill::search
