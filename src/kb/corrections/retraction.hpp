#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// See KnowledgeBase::retract; inside the caller's transaction.
void retract(SQLite::Database& database, const std::string& statement,
             const Correction& correction);

/// See KnowledgeBase::reinstate; inside the caller's transaction.
void reinstate(SQLite::Database& database, const std::string& statement,
               const Correction& correction);

} // namespace sijill::kb
