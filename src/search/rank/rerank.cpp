#include "search/rank/rerank.hpp"

#include "base/split.hpp"
#include "search/rank/best_window.hpp"
#include "search/rank/question_overlap.hpp"
#include "search/rank/scorer.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace sijill::search {
namespace {

/// What a passage shares with the question.
struct Evidence {
    std::vector<double> gram_counts;
    std::vector<WindowWord> words; ///< by position
};

Evidence gather(std::string_view words, const QuestionOverlap& overlap) {
    Evidence evidence{std::vector<double>(overlap.gram_weights().size()), {}};
    std::int64_t position = 0;
    for_each_part(words, ' ', [&](std::string_view word) {
        overlap.visit(
            word, [&](std::size_t gram) { evidence.gram_counts[gram] += 1; },
            [&](std::size_t term) {
                evidence.words.push_back({position, term});
            });
        ++position;
    });
    return evidence;
}

void add_trigram_scores(std::span<Candidate> candidates, const std::vector<Evidence>& evidence,
                        const std::vector<double>& weights, const RankingParameters& ranking) {
    const Bm25 trigram_score{ranking.trigram_k1, ranking.trigram_b};
    std::vector<double> worth(weights.size());
    for (std::size_t gram = 0; gram < weights.size(); ++gram) {
        const auto holding = std::ranges::count_if(
            evidence, [&](const Evidence& one) { return one.gram_counts[gram] > 0; });
        worth[gram] = weights[gram] * inverse_frequency(static_cast<double>(candidates.size()),
                                                        static_cast<double>(holding));
    }
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        const std::vector<double>& counts = evidence[index].gram_counts;
        const double norm = trigram_score.norm(candidates[index].length_ratio);
        double sum = 0;
        for (std::size_t gram = 0; gram < worth.size(); ++gram) {
            if (counts[gram] > 0) {
                sum += worth[gram] * trigram_score.saturation_by_norm(counts[gram], norm);
            }
        }
        candidates[index].trigrams = ranking.trigram * sum;
        candidates[index].score += candidates[index].trigrams;
    }
}

void add_window_scores(std::span<Candidate> candidates, std::vector<Evidence> evidence,
                       const QueryPlan& plan, const IndexTotals& totals,
                       const RankingParameters& ranking) {
    std::vector<double> values;
    for (const QueryTerm& term : plan.terms) {
        values.push_back((term.synonym_of ? term.weight : 1) *
                         inverse_frequency(static_cast<double>(totals.passages),
                                           static_cast<double>(term.passages)));
    }
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        candidates[index].window = ranking.window * best_window(std::move(evidence[index].words),
                                                                values, ranking.window_reach);
        candidates[index].score += candidates[index].window;
    }
}

} // namespace

void rerank(std::vector<Candidate>& candidates, const QueryPlan& plan, IndexReader& index,
            const RankingParameters& ranking) {
    const std::size_t count = std::min(candidates.size(), ranking.reranked);
    const std::span<Candidate> best = std::span(candidates).first(count);
    const QuestionOverlap overlap(plan);
    std::vector<Evidence> evidence;
    for (const Candidate& candidate : best) {
        evidence.push_back(gather(index.passage_words(candidate.passage), overlap));
    }
    add_trigram_scores(best, evidence, overlap.gram_weights(), ranking);
    add_window_scores(best, std::move(evidence), plan, index.totals(), ranking);
    sort_candidates(candidates, count);
}

} // namespace sijill::search
