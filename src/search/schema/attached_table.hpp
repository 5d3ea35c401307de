#pragma once

#include "sijill/search_types.hpp"

#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::search {

/// Returns a column that an index can be attached to, with its names as the schema spells them. See
/// SearchIndex::attach() for what is thrown.
[[nodiscard]] AttachedColumn require_attachable(sqlite3* db, std::string_view table,
                                                std::string_view column);

/// Returns the table's INTEGER PRIMARY KEY: the column that is the rowid itself, which VACUUM
/// leaves as it is. Empty if the main database has no such table or the table no such column.
[[nodiscard]] std::string rowid_column(sqlite3* db, std::string_view table);

/// Returns the column as the table spells it; empty if there is none.
[[nodiscard]] std::string find_column(sqlite3* db, std::string_view table, std::string_view column);

/// Returns an SQL condition for rows that have the values of the row `new` in a UNIQUE index, other
/// than the key; it may also hold for more rows. An index over an expression is left out.
[[nodiscard]] std::string conflict_condition(sqlite3* db, const AttachedColumn& attached);

} // namespace sijill::search
