#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <vector>

namespace sijill::kb {

/// See KnowledgeBase::check. Where the file is too damaged to check one of the areas, that is a
/// fault of the area "file", and the other areas are still checked.
[[nodiscard]] std::vector<Fault> check_base(Connection& connection);

/// See KnowledgeBase::uncited_sentences.
[[nodiscard]] std::size_t count_uncited_sentences(SQLite::Database& database);

} // namespace sijill::kb
