#include "search/rank/candidates.hpp"

#include "search/rank/scorer.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <span>
#include <tuple>

namespace sijill::search {
namespace {

/// A passage with an upper bound of its score.
struct Bounded {
    double bound;
    std::span<const Match> matches;

    bool operator<(const Bounded& other) const { return bound < other.bound; }
};

/// Returns the admitted passages that score, as a heap by their bounds.
std::vector<Bounded> bound_passages(const QueryPlan& plan, const Scorer& scorer,
                                    const PassageFilter& filter, IndexReader& index) {
    std::vector<Bounded> bounded;
    for_each_matching(plan.matches, [&](std::span<const Match> of_passage) {
        const Match& first = of_passage.front();
        if (!scorer.scores(of_passage) || !filter.admits(first.passage)) {
            return;
        }
        if (first.term >= plan.terms.size() && !index.length_ratio(first.passage)) {
            return; // a passage that mentions an entity and is not in the index
        }
        std::int32_t last_position = 0;
        for (const Match& match : of_passage) {
            last_position = std::max(last_position, match.last_position);
        }
        // The passage has at least as many words as the last position says.
        const double least_ratio = index.ratio_of(std::int64_t{last_position} + 1);
        bounded.push_back({scorer.score(of_passage, least_ratio), of_passage});
    });
    std::make_heap(bounded.begin(), bounded.end());
    return bounded;
}

} // namespace

void sort_candidates(std::vector<Candidate>& candidates, std::size_t count) {
    const auto end =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(count, candidates.size()));
    std::sort(candidates.begin(), end, [](const Candidate& left, const Candidate& right) {
        return std::tie(right.score, left.passage) < std::tie(left.score, right.passage);
    });
}

Ranking rank_passages(const QueryPlan& plan, const PassageFilter& filter, IndexReader& index,
                      const RankingParameters& parameters, std::size_t wanted) {
    const Scorer scorer(plan, index.totals(), parameters);
    std::vector<Bounded> bounded = bound_passages(plan, scorer, filter, index);
    Ranking ranking{{}, bounded.size(), 0};

    // The best scores so far, the lowest on top. Once there are `wanted` of them, a passage whose
    // bound is less than the lowest cannot be among the best, nor can any passage after it in the
    // heap. If they are equal, the ids decide, so the passage is still scored.
    std::priority_queue<double, std::vector<double>, std::greater<>> best;
    while (!bounded.empty() && wanted > 0 &&
           (best.size() < wanted || bounded.front().bound >= best.top())) {
        std::pop_heap(bounded.begin(), bounded.end());
        const std::span<const Match> of_passage = bounded.back().matches;
        bounded.pop_back();
        const std::int64_t passage = of_passage.front().passage;
        const std::optional<double> length_ratio = index.length_ratio(passage);
        if (!length_ratio) {
            --ranking.found; // a passage that does not exist: the index is damaged
            continue;
        }
        const double score = scorer.score(of_passage, *length_ratio);
        ranking.best.push_back({passage, score, *length_ratio});
        best.push(score);
        if (best.size() > wanted) {
            best.pop();
        }
    }
    ranking.scored = ranking.best.size();
    sort_candidates(ranking.best, ranking.best.size());
    ranking.best.resize(std::min(wanted, ranking.best.size()));
    return ranking;
}

} // namespace sijill::search
