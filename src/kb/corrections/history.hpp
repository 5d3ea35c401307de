#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// See KnowledgeBase::history.
[[nodiscard]] std::vector<HistoryEvent> history(SQLite::Database& database,
                                                const std::string& about);

} // namespace sijill::kb
