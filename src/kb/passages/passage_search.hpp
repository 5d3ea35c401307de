#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <string_view>

namespace sijill::kb {

/// KnowledgeBase::search: names in the question found, the sentence index asked, the hits placed in
/// their sources.
[[nodiscard]] PassageResult search_passages(Connection& connection, std::string_view question,
                                            const PassageOptions& options);

} // namespace sijill::kb
