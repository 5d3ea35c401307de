#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"
#include "sijill/search_types.hpp"

#include <string_view>

namespace sijill::kb {

/// See KnowledgeBase::search: finds the names in the question, searches the sentence index, and
/// looks up where each hit stands.
[[nodiscard]] PassageResult search_passages(Connection& connection, std::string_view question,
                                            const PassageOptions& options);

/// Searches in the same way, and returns the hits as the index has them, without looking up where
/// each stands: for a search of whose hits most are of no use.
[[nodiscard]] SearchResult search_sentences(Connection& connection, std::string_view question,
                                            const PassageOptions& options);

} // namespace sijill::kb
