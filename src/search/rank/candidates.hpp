#pragma once

#include "search/plan/passage_filter.hpp"
#include "search/plan/query_plan.hpp"
#include "search/read/index_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::search {

/// A passage on its way to be a hit.
struct Candidate {
    std::int64_t passage = 0;
    double score = 0;
    double length_ratio = 1; ///< its length as a multiple of the average
    double trigrams = 0;     ///< what the second ranking has added to the score
    double window = 0;       ///< as well
};

/// Puts the first `count` in order, the best first; equals by ascending id, so that the order
/// depends on nothing else.
void sort_candidates(std::vector<Candidate>& candidates, std::size_t count);

/// The best of the passages that were found.
struct Ranking {
    std::vector<Candidate> best; ///< best first; none that is missing would come before its last
    std::size_t found = 0;       ///< all admitted passages that match
    std::size_t scored = 0;      ///< those of them whose length was read
};

/// Of all admitted passages that have a form of a scoring word or a mention of an entity the best
/// `wanted`, by the score of a Scorer, as if every passage had been scored: the lengths of those
/// that cannot come among the best are not read.
///
/// Algorithm: an upper bound of each passage's score, then the passages by descending bound until
/// the bound falls below the least of the best (the idea of MaxScore: H. Turtle, J. Flood: Query
/// Evaluation, 1995; by passage instead of by word, as counts of all words are known here).
[[nodiscard]] Ranking rank_passages(const QueryPlan& plan, const PassageFilter& filter,
                                    IndexReader& index, const RankingParameters& ranking,
                                    std::size_t wanted);

} // namespace sijill::search
