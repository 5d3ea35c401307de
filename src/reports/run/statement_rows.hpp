#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string_view>

namespace sijill::reports {

/// The rows that rank_statement_rows() ranks; those behind them stay in the order of the passages.
/// Fewer may be given only if there are no more.
inline constexpr std::size_t kRankedRows = 300;

/// Puts the statements first that say words of the question, in the labels of their subjects,
/// predicates and values, the best at the top; adds such whose predicate the question calls by its
/// label, unless it restricts which passages are found. `rows` are those of rows_of_passages() for
/// `found`.
void rank_statement_rows(KnowledgeBase& base, std::string_view question,
                         const PassageOptions& options, const PassageResult& found,
                         Language language, ResultSet& rows);

} // namespace sijill::reports
