#pragma once

#include "search/index_reader.hpp"
#include "search/passage_filter.hpp"
#include "search/query_plan.hpp"

#include <cstdint>
#include <vector>

namespace sijill::search {

/// A passage on its way to be a hit.
struct Candidate {
    std::int64_t passage = 0;
    double score = 0;
    double length_ratio = 1; ///< its length as a multiple of the average
};

/// Puts the first `count` in order, the best first; equals by ascending id, so that the order
/// depends on nothing else.
void sort_candidates(std::vector<Candidate>& candidates, std::size_t count);

/// Every admitted passage that has a form of a scoring word or a mention of an entity, the best
/// first: the sum over the words of weight x (BM25 of all forms + surface x BM25 of the very word).
[[nodiscard]] std::vector<Candidate>
score_passages(const QueryPlan& plan, const PassageFilter& filter, IndexReader& index);

} // namespace sijill::search
