#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/candidates.hpp"
#include "search/read/index_reader.hpp"

#include <vector>

namespace sijill::search {

/// Ranks the best candidates again by their text: adds to their scores the BM25 of the question's
/// letter trigrams, with these passages as the collection, and the best window of question words.
/// `candidates` are sorted, best first, before and after; only the first `ranking.reranked` change,
/// and none of them falls behind the others.
void rerank(std::vector<Candidate>& candidates, const QueryPlan& plan, IndexReader& index,
            const RankingParameters& ranking);

} // namespace sijill::search
