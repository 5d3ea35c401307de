#include "search/rank/candidates.hpp"

#include "search/rank/bounds.hpp"
#include "search/rank/scorer.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <span>
#include <tuple>

namespace sijill::search {
namespace {

/// How many times as many passages as are wanted are scored first.
constexpr std::size_t kSome = 3;

/// How many times as many passages are left by the sample as are wanted.
constexpr std::size_t kReserve = 2;

bool has_greater_bound(const Bounded& left, const Bounded& right) {
    return left.bound > right.bound;
}

/// Moves the `count` passages with the greatest bounds to the front, in any order. A sample of the
/// bounds gives one that about kReserve × `count` passages reach; all others are left out by a
/// single comparison each, whose outcome the processor foresees.
void move_greatest_to_front(std::vector<Bounded>& bounded, std::size_t count) {
    constexpr std::size_t kStride = 32;
    std::vector<double> sample;
    for (std::size_t at = 0; at < bounded.size(); at += kStride) {
        sample.push_back(bounded[at].bound);
    }
    const auto begin = bounded.begin();
    auto end = bounded.end();
    if (const std::size_t rank = kReserve + kReserve * count / kStride; rank < sample.size()) {
        const auto least = sample.begin() + static_cast<std::ptrdiff_t>(rank);
        std::nth_element(sample.begin(), least, sample.end(), std::greater<>());
        const auto greatest = std::partition(
            begin, end, [bound = *least](const Bounded& one) { return one.bound >= bound; });
        if (static_cast<std::size_t>(greatest - begin) >= count) {
            end = greatest;
        }
    }
    std::nth_element(begin, begin + static_cast<std::ptrdiff_t>(count), end, has_greater_bound);
}

/// Scores passages by descending bound until none of those left can be among the best.
class Search {
public:
    Search(const QueryPlan& plan, IndexReader& index, const Scorer& scorer, std::size_t wanted)
        : plan_(plan), index_(index), scorer_(scorer), wanted_(wanted) {}

    /// Returns whether a passage with this bound may be among the best. If the bound equals the
    /// lowest score of the best, the ids decide, so the passage may.
    [[nodiscard]] bool may_be_best(double bound) const {
        return best_.size() < wanted_ || bound >= best_.top();
    }

    /// Scores passages; orders them by descending bound.
    void score(std::span<Bounded> bounded) {
        std::ranges::sort(bounded, has_greater_bound);
        for (const Bounded& next : bounded) {
            if (!may_be_best(next.bound)) {
                return;
            }
            score(next.passage);
        }
    }

    /// Returns the best, best first; `found` is the number of passages that the question finds.
    [[nodiscard]] Ranking ranking(std::size_t found) {
        Ranking ranking{std::move(scored_), found - absent_, 0};
        ranking.scored = ranking.best.size();
        sort_candidates(ranking.best, ranking.best.size());
        ranking.best.resize(std::min(wanted_, ranking.best.size()));
        return ranking;
    }

private:
    void score(std::int64_t passage) {
        count_terms(passage, plan_.matches, counts_);
        // The bound took each term to be the last one of the passage.
        const double least_length = index_.ratio_of(std::int64_t{counts_.last_position} + 1);
        if (!may_be_best(scorer_.score(counts_.terms, least_length))) {
            return;
        }
        const std::optional<double> length_ratio = index_.length_ratio(passage);
        if (!length_ratio) {
            ++absent_; // a passage that does not exist: the index is damaged
            return;
        }
        const double score = scorer_.score(counts_.terms, *length_ratio);
        scored_.push_back({passage, score, *length_ratio});
        best_.push(score);
        if (best_.size() > wanted_) {
            best_.pop();
        }
    }

    const QueryPlan& plan_;
    IndexReader& index_;
    const Scorer& scorer_;
    std::size_t wanted_;
    PassageCounts counts_; ///< of the passage that is scored
    std::vector<Candidate> scored_;
    std::priority_queue<double, std::vector<double>, std::greater<>> best_; ///< the lowest on top
    std::size_t absent_ = 0;
};

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
    Search search(plan, index, scorer, wanted);
    if (wanted > 0) {
        // The scores of the first show which of the rest need to be ordered at all.
        const std::size_t some = wanted > bounded.size() / kSome ? bounded.size() : kSome * wanted;
        const auto first = bounded.begin() + static_cast<std::ptrdiff_t>(some);
        move_greatest_to_front(bounded, some);
        search.score({bounded.begin(), first});
        const auto end = std::partition(first, bounded.end(), [&](const Bounded& one) {
            return search.may_be_best(one.bound);
        });
        search.score({first, end});
    }
    return search.ranking(bounded.size());
}

} // namespace sijill::search
