#pragma once

#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <optional>
#include <string_view>
#include <vector>

struct sqlite3;

/// An index over a column of another table: see SearchIndex::attach().
namespace sijill::search {

/// Returns the column that an index is attached to, as its table is called now; nothing for an
/// index with texts of its own. The key is empty if the table is not there.
[[nodiscard]] std::optional<AttachedColumn> read_attached(sqlite3* db, const IndexTables& tables);

/// Returns the index that is attached to a column; nothing if there is none.
[[nodiscard]] std::optional<IndexTables> find_attached(sqlite3* db, std::string_view table,
                                                       std::string_view column);

/// Returns all indexes that are attached to a table, in the order of their names.
[[nodiscard]] std::vector<IndexTables> indexes_attached_to(sqlite3* db, std::string_view table);

/// Makes the tables of an index over a column, without triggers and rows.
[[nodiscard]] IndexTables create_attached(sqlite3* db, const AttachedColumn& attached,
                                          Savepoint& savepoint);

/// Makes the triggers of the table anew, by which the index follows it.
void make_row_triggers(sqlite3* db, const IndexTables& tables, Savepoint& savepoint);

/// Returns whether the table has exactly the triggers that make_row_triggers() makes.
[[nodiscard]] bool has_row_triggers(sqlite3* db, const IndexTables& tables);

/// Returns what drops everything of an attached index beside the tables that every index has.
[[nodiscard]] std::string drop_row_triggers_sql(const IndexTables& tables);

/// Returns why the index cannot be read: its table or column is not there; empty if it can.
[[nodiscard]] Message table_fault(sqlite3* db, const IndexTables& tables);

/// Returns that the table lacks triggers, so that the index does not follow it; empty if it does.
[[nodiscard]] Message trigger_fault(sqlite3* db, const IndexTables& tables);

/// Throws Error(database) if an attached index has one of these faults.
void require_followed(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
