#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// See KnowledgeBase::add_name; inside the caller's transaction.
std::optional<std::string> add_name(SQLite::Database& database, std::string_view entity,
                                    const NameText& name, const Correction& correction);

/// See KnowledgeBase::remove_name; inside the caller's transaction.
void remove_name(SQLite::Database& database, std::string_view entity, const NameText& name,
                 const Correction& correction);

} // namespace sijill::kb
