#pragma once

#include "sijill/search_types.hpp"

#include <string_view>

struct sqlite3;

namespace sijill::search {

/// Returns the tables of an index by its name; see SearchIndex::open.
[[nodiscard]] IndexTables find_tables(sqlite3* db, std::string_view name);

/// Returns the tables of an index by its own name alone. Throws Error(not_found) if one of them
/// does not exist; the hint offers the nearest index.
[[nodiscard]] IndexTables require_tables(sqlite3* db, std::string_view name);

/// Returns whether the file is a knowledge base, by the tables of its sentences.
[[nodiscard]] bool is_knowledge_base(sqlite3* db);

} // namespace sijill::search
