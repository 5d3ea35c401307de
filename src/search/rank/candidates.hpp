#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/read/index_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::search {

/// A passage that may become a hit.
struct Candidate {
    std::int64_t passage = 0;
    double score = 0;
    double length_ratio = 1; ///< its length in words divided by the average length
    double trigrams = 0;     ///< part of the score that rerank() added for trigrams
    double window = 0;       ///< part of the score that rerank() added for the best window
};

/// Sorts the first `count` candidates, the best first; equals by ascending id, so that the order
/// depends on nothing else.
void sort_candidates(std::vector<Candidate>& candidates, std::size_t count);

/// The best of the passages that match.
struct Ranking {
    std::vector<Candidate> best; ///< best first
    std::size_t found = 0;       ///< number of all admitted passages that match
    std::size_t scored = 0;      ///< number of those whose length was read
};

/// Returns the best `wanted` of all admitted passages that have a form of a scoring word or mention
/// an entity, by the score of a Scorer. The result is as if every passage had been scored, but the
/// lengths of passages that cannot be among the best are not read.
///
/// Algorithm: computes an upper bound of each passage's score, then scores passages by descending
/// bound until the bound is less than the lowest score of the best (the idea of MaxScore: H.
/// Turtle, J. Flood: Query Evaluation, 1995; by passage instead of by word, since the counts of all
/// words are known here).
[[nodiscard]] Ranking rank_passages(const QueryPlan& plan, const PassageFilter& filter,
                                    IndexReader& index, const RankingParameters& ranking,
                                    std::size_t wanted);

} // namespace sijill::search
