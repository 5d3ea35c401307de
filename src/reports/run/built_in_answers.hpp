#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/result_set.hpp"

/// Answers made of built-in query files that are not reports. report_page(), entity_card(),
/// compare_entities() and describe_schema() are declared in sijill/report.hpp.
namespace sijill {

/// What to list instead of the passages that a search found.
enum class PassageRows { statements, entities };

/// Returns the statements that cite the passages, or the entities that the passages mention: each
/// once, in the order of the hits.
[[nodiscard]] ResultSet rows_of_passages(KnowledgeBase& base, const PassageResult& found,
                                         PassageRows kind, Language language);

} // namespace sijill
