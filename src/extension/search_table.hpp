#pragma once

#include "search/sqlite/sqlite_api.hpp"

namespace sijill::extension {

/// Registers the table-valued function arabic_search(index, question [, limit [, offset [,
/// mode]]]): the hits of a SearchIndex, best first.
void register_search_table(sqlite3* db);

} // namespace sijill::extension
