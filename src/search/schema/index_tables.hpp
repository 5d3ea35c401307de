#pragma once

#include "search/sqlite/statement.hpp"
#include "sijill/message.hpp"
#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// Returns the names of the tables of an index (src/search/search_index.sql), whether they exist or
/// not.
[[nodiscard]] IndexTables tables_of(std::string_view name);

/// See SearchIndex::create.
void create_tables(sqlite3* db, std::string_view name, const std::vector<std::string>& fields);

/// Makes the tables of an index. Throws Error(bad_input) with `way_out` if a name that it needs is
/// in use.
/// `columns` are the columns between id and words, each with a line break before it and a comma
/// behind it; `indexes` is SQL that is run after the table of passages is made.
void make_tables(sqlite3* db, std::string_view name, std::string_view columns,
                 std::string_view indexes, const Message& way_out, Savepoint& savepoint);

/// Drops the tables of an index, and the triggers of an attached one; see SearchIndex::drop.
void drop_tables(sqlite3* db, const IndexTables& tables);

/// The beginning of the names of tables that SQLite makes by itself.
inline constexpr std::string_view kReserved = "sqlite_";

/// Returns the names of the indexes in a database: of each table beside which an index's other
/// tables exist.
[[nodiscard]] std::vector<std::string> index_names(sqlite3* db);

/// Returns the fields of a document: the columns of the passage table except id, text and words, in
/// their order.
[[nodiscard]] std::vector<std::string> read_fields(sqlite3* db, const IndexTables& tables);

/// Returns the name of a field as its column is spelt. Throws Error(bad_input) if there is no such
/// field; the hint offers the nearest, or lists all fields if none is near.
[[nodiscard]] std::string require_field(sqlite3* db, const IndexTables& tables,
                                        std::string_view name);

/// Records that the analyzer of this program made the index; does nothing if the index has no table
/// `meta`.
void record_analyzer(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
