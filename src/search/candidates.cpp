#include "search/candidates.hpp"

#include "search/bm25.hpp"
#include "search/matches.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <span>
#include <tuple>

namespace sijill::search {
namespace {

/// What the terms of a plan are worth; the entities come as terms behind the others.
class Scorer {
public:
    Scorer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking)
        : word_score_{ranking.k1, ranking.b} {
        const auto idf = [&](std::size_t passages) {
            return inverse_frequency(static_cast<double>(totals.passages),
                                     static_cast<double>(passages));
        };
        for (const QueryTerm& term : plan.terms) {
            worth_.push_back({term.weight * (term.near ? ranking.near : 1) * idf(term.passages),
                              term.weight * ranking.surface * idf(term.exact_passages)});
        }
        for (const NamedEntity& entity : plan.entities) {
            PassageIds passages = entity.passages;
            passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
            worth_.push_back({idf(passages.size()), 0});
        }
    }

    /// Whether one of the matches of a passage scores; others only restrict.
    [[nodiscard]] bool scores(std::span<const Match> of_passage) const {
        return std::ranges::any_of(
            of_passage, [&](const Match& match) { return worth_[match.term].any_form > 0; });
    }

    /// The score of a passage. The longer it is, the lower, and in floating point never higher:
    /// each operation on the length is monotone, since no weight is negative and b lies in 0..1
    /// (see require_sensible), and rounding keeps that.
    [[nodiscard]] double score(std::span<const Match> of_passage, double length_ratio) const {
        double sum = 0;
        for_each_term(of_passage, [&](const TermCount& count) {
            const Worth& worth = worth_[count.term];
            sum += worth.any_form * word_score_.saturation(count.any_form, length_ratio);
            if (count.exact > 0) {
                sum += worth.exact * word_score_.saturation(count.exact, length_ratio);
            }
        });
        return sum;
    }

private:
    struct Worth {
        double any_form;
        double exact;
    };
    Bm25 word_score_;
    std::vector<Worth> worth_;
};

/// A passage with the most that its score can be.
struct Bounded {
    double bound;
    std::span<const Match> matches;

    bool operator<(const Bounded& other) const { return bound < other.bound; }
};

/// The admitted passages that score, as a heap by their bounds.
std::vector<Bounded> bound_passages(const QueryPlan& plan, const Scorer& scorer,
                                    const PassageFilter& filter, IndexReader& index) {
    std::vector<Bounded> bounded;
    for_each_matching(plan.matches, [&](std::span<const Match> of_passage) {
        const Match& first = of_passage.front();
        if (!scorer.scores(of_passage) || !filter.admits(first.passage)) {
            return;
        }
        if (first.term >= plan.terms.size() && !index.length_ratio(first.passage)) {
            return; // an entity's passage of which the index knows nothing
        }
        std::int32_t last_position = 0;
        for (const Match& match : of_passage) {
            last_position = std::max(last_position, match.last_position);
        }
        // A word at a position means that at least so many words stand in the passage.
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

    // The scores of the best so far, the least on top. Once there are `wanted` of them, a passage
    // whose bound is lower than the least has that many before it, and so has every passage behind
    // it in the heap. At equality the ids decide, so it is still scored.
    std::priority_queue<double, std::vector<double>, std::greater<>> best;
    while (!bounded.empty() && wanted > 0 &&
           (best.size() < wanted || bounded.front().bound >= best.top())) {
        std::pop_heap(bounded.begin(), bounded.end());
        const std::span<const Match> of_passage = bounded.back().matches;
        bounded.pop_back();
        const std::int64_t passage = of_passage.front().passage;
        const std::optional<double> length_ratio = index.length_ratio(passage);
        if (!length_ratio) {
            --ranking.found; // postings of a passage that is not there: a damaged index
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
