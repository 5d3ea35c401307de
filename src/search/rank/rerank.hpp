#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/candidates.hpp"
#include "search/read/index_reader.hpp"

#include <vector>

namespace sijill::search {

/// Ranks the best again by what stands in them: adds the BM25 of the question's letter trigrams,
/// with these passages as the collection, and the best window of question words. `candidates` come
/// and go best first; only the first `ranking.reranked` change, and never fall behind the others.
void rerank(std::vector<Candidate>& candidates, const QueryPlan& plan, IndexReader& index,
            const RankingParameters& ranking);

} // namespace sijill::search
