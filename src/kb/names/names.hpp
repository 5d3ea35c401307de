#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string_view>

namespace sijill::kb {

/// KnowledgeBase::resolve: by slug, else by the folded words of a name, else by those words without
/// their spaces
/// ("grok3" typed for "grok 3" folds alike already; «ايلونماسك» does not).
[[nodiscard]] Entity resolve_name(SQLite::Database& database, std::string_view name);

} // namespace sijill::kb
