#pragma once

#include "search/plan/query_plan.hpp"

namespace sijill::search {

/// Fills in which words of the index stand for the terms of a plan: their forms, then, as terms of
/// their own behind them, the synonyms that the options have for words that score, and words that
/// look alike for those of which no synonym is known and no form of the word itself.
void find_forms(QueryPlan& plan, const SearchOptions& options, WordForms& word_forms);

} // namespace sijill::search
