#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string_view>

namespace sijill::kb {

/// See KnowledgeBase::resolve: finds an entity by its slug, else by the folded words of a name,
/// else by those words without the spaces between them, as in «ايلونماسك».
[[nodiscard]] Entity resolve_name(SQLite::Database& database, std::string_view name);

} // namespace sijill::kb
