#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

namespace sijill {

/// What to list of the passages that a search found, instead of the passages.
enum class PassageRows { statements, entities };

/// The statements that cite the passages, or the entities that they mention, each once, in the
/// order of the hits.
[[nodiscard]] ResultSet rows_of_passages(KnowledgeBase& base, const PassageResult& found,
                                         PassageRows kind, Language language);

} // namespace sijill
