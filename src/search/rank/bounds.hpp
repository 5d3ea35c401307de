#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/rank/scorer.hpp"
#include "search/read/index_reader.hpp"

#include <cstdint>
#include <vector>

namespace sijill::search {

/// A passage with an upper bound of its score.
struct Bounded {
    double bound;
    std::int64_t passage;
};

/// Returns the admitted passages that a term or an entity finds, ascending by passage. The bound of
/// each is its score, where its length is kept in memory; else what its terms would add to its
/// score if it ended with the last occurrence of each, or of all.
[[nodiscard]] std::vector<Bounded> bound_passages(const QueryPlan& plan, const Scorer& scorer,
                                                  const PassageFilter& filter, IndexReader& index);

} // namespace sijill::search
