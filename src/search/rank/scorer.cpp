#include "search/rank/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sijill::search {

double inverse_frequency(double all, double holding) {
    return std::log(1 + (all - holding + 0.5) / (holding + 0.5));
}

Scorer::Scorer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking)
    : word_score_{ranking.k1, ranking.b} {
    // An entity may be mentioned in passages that the index does not know.
    const auto idf = [all = static_cast<double>(totals.passages)](std::size_t passages) {
        return inverse_frequency(all, std::min(static_cast<double>(passages), all));
    };
    for (const QueryTerm& term : plan.terms) {
        terms_.push_back({word_score_,
                          term.weight * (term.near ? ranking.near : 1) * idf(term.passages),
                          term.weight * ranking.surface * idf(term.exact_passages)});
    }
    const double of_words =
        std::accumulate(terms_.begin(), terms_.end(), 0.0,
                        [](double sum, const TermScorer& term) { return sum + term.any_form; });
    for (const NamedEntity& entity : plan.entities) {
        PassageIds passages = entity.passages;
        passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
        terms_.push_back(
            {word_score_, std::max(idf(passages.size()), ranking.entity * of_words), 0, true});
    }
}

double Scorer::score(std::span<const TermCount> of_passage, double length_ratio) const {
    const double norm = word_score_.norm(length_ratio);
    double sum = 0;
    for (const TermCount& count : of_passage) {
        const TermShare of_term = share(count, norm);
        sum += of_term.any_form;
        sum += of_term.exact;
    }
    return sum;
}

} // namespace sijill::search
