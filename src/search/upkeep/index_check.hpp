#pragma once

#include "sijill/message.hpp"
#include "sijill/search_types.hpp"

#include <vector>

struct sqlite3;

namespace sijill::search {

/// See SearchIndex::check(). Every message names the table, the row and what was expected. Keeps a
/// few bytes for each passage and the vocabulary in memory, not the texts.
[[nodiscard]] std::vector<Message> check_index(sqlite3* db, const IndexTables& tables);

} // namespace sijill::search
