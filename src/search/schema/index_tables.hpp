#pragma once

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

/// See SearchIndex::drop.
void drop_tables(sqlite3* db, std::string_view name);

/// Throws Error(not_found) if one of the tables does not exist; the hint offers the nearest index.
void require_tables(sqlite3* db, const IndexTables& tables);

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
