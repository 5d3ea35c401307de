#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/candidates.hpp"
#include "search/read/index_reader.hpp"
#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// An FTS5 expression with its words folded as the index has them: operators (AND, OR, NOT, NEAR),
/// quotation marks and signs stay, a word that falls into several («Grok3») becomes a phrase. An
/// expression of folded words stays as it is but for a space in front, behind which no special
/// query of FTS5 can hide.
[[nodiscard]] std::string fold_expression(std::string_view expression);

/// What an FTS5 expression finds.
struct RawAnswer {
    QueryPlan plan;                    ///< its words, to account for and to highlight
    std::vector<Candidate> candidates; ///< best first by FTS5's bm25()
};

/// Throws Error(bad_input) with FTS5's message where the expression has a fault.
[[nodiscard]] RawAnswer search_raw(sqlite3* db, const IndexTables& tables,
                                   std::string_view expression, const PassageFilter& filter,
                                   IndexReader& index, Vocabulary& vocabulary);

} // namespace sijill::search
