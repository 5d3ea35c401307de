#pragma once

#include "sijill/search_types.hpp"

#include <string>
#include <vector>

namespace sijill::search {

/// See SearchIndex::check. Every line names the table, the row and what was expected. Keeps a few
/// bytes for each passage and the vocabulary in memory, not the texts.
[[nodiscard]] std::vector<std::string> check_index(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
