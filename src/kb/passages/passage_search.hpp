#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <string_view>

namespace sijill::kb {

/// See KnowledgeBase::search: finds the names in the question, searches the sentence index, and
/// looks up where each hit stands.
[[nodiscard]] PassageResult search_passages(Connection& connection, std::string_view question,
                                            const PassageOptions& options);

} // namespace sijill::kb
