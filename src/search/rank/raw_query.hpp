#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/candidates.hpp"
#include "search/read/index_reader.hpp"
#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Folds the words of an FTS5 expression as the index has them. Operators (AND, OR, NOT, NEAR),
/// quotation marks and other signs stay; a word that is several tokens («Grok3») becomes a phrase.
/// The result begins with a space, so that FTS5 takes nothing for one of its special queries.
[[nodiscard]] std::string fold_expression(std::string_view expression);

/// The result of an FTS5 expression.
struct RawAnswer {
    QueryPlan plan;                    ///< has its words, for SearchResult::words and highlights
    std::vector<Candidate> candidates; ///< best first by FTS5's bm25()
};

/// Runs an FTS5 expression. Throws Error(bad_input) with FTS5's message if it has a fault.
[[nodiscard]] RawAnswer search_raw(sqlite3* db, const IndexTables& tables,
                                   std::string_view expression, const PassageFilter& filter,
                                   IndexReader& index, WordForms& word_forms);

} // namespace sijill::search
