#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/result_set.hpp"

#include <string_view>

/// Answers made of built-in query files that are not reports. report_page(), entity_card(),
/// compare_entities() and describe_schema() are declared in sijill/report.hpp.
namespace sijill {

/// What to list instead of the passages that a search found.
enum class PassageRows { statements, entities };

/// Returns the statements that cite the passages, or the entities that the passages mention: each
/// once, in the order of the hits.
[[nodiscard]] ResultSet rows_of_passages(KnowledgeBase& base, const PassageResult& found,
                                         PassageRows kind, Language language);

/// What search_rows() found. Plain data.
struct FoundRows {
    PassageResult passages; ///< without hits, unless PassageOptions::by_source is set
    ResultSet rows;         ///< of rows_of_passages()
};

/// Searches, and returns the statements or entities of the passages found, statements ranked by
/// what they say. limit and offset count these rows: more and more passages are searched until
/// there are enough, or no more to find. Under by_source they count sources. Throws as
/// KnowledgeBase::search() does.
[[nodiscard]] FoundRows search_rows(KnowledgeBase& base, std::string_view question,
                                    const PassageOptions& options, PassageRows kind,
                                    Language language);

} // namespace sijill
