#pragma once

#include "kb/rows/sha256.hpp"
#include "sijill/result_set.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <vector>

struct sqlite3_value;

namespace sijill::kb {

/// Return a copy of a value of SQLite; a BLOB becomes text of the same bytes. Throws
/// std::bad_alloc.
[[nodiscard]] Value value_of(sqlite3_value* value);
[[nodiscard]] Value value_of(const SQLite::Column& value);

/// Returns the hash of a row, as RowHash computes it.
[[nodiscard]] Sha256::Digest digest_of(const std::vector<Value>& row);

/// Binds values to the parameters of a statement, in their order.
void bind(SQLite::Statement& statement, const std::vector<Value>& values);

} // namespace sijill::kb
