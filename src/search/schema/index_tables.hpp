#pragma once

#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// The tables of the index of this name (src/search/search_index.sql), be they there or not.
[[nodiscard]] IndexTables tables_of(std::string_view name);

/// See SearchIndex::create.
void create_tables(sqlite3* db, std::string_view name, const std::vector<std::string>& fields);

/// See SearchIndex::drop.
void drop_tables(sqlite3* db, std::string_view name);

/// Throws Error(not_found) where one of the tables is missing; the hint offers the nearest index.
void require_tables(sqlite3* db, const IndexTables& tables);

/// The fields of a document: the columns of the passage table beside id, text and words, in their
/// order.
[[nodiscard]] std::vector<std::string> read_fields(sqlite3* db, const IndexTables& tables);

/// The field of that name as its column is spelt. Throws Error(bad_input) where there is none; the
/// hint offers the nearest, or all where none is near.
[[nodiscard]] std::string require_field(sqlite3* db, const IndexTables& tables,
                                        std::string_view name);

/// Records that the index is now as the analyzer of this program makes it; nothing where the tables
/// have no place for that.
void record_analyzer(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
