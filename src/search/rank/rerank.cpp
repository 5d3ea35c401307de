#include "search/rank/rerank.hpp"

#include "base/split.hpp"
#include "search/rank/best_window.hpp"
#include "search/rank/bm25.hpp"
#include "search/rank/question_overlap.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace sijill::search {
namespace {

/// What a passage has of the question.
struct Evidence {
    std::vector<double> gram_counts;
    std::vector<WindowWord> words; ///< by position
};

Evidence gather(std::string_view words, Affinity& affinity) {
    Evidence evidence{std::vector<double>(affinity.gram_weights().size()), {}};
    std::int32_t position = 0;
    for_each_part(words, ' ', [&](std::string_view word) {
        const Affinity::OfWord& of_word = affinity.of(word);
        for (const std::size_t gram : of_word.grams) {
            evidence.gram_counts[gram] += 1;
        }
        for (const std::size_t term : of_word.terms) {
            evidence.words.push_back({position, term});
        }
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
    for (std::size_t place = 0; place < candidates.size(); ++place) {
        const std::vector<double>& counts = evidence[place].gram_counts;
        double sum = 0;
        for (std::size_t gram = 0; gram < worth.size(); ++gram) {
            if (counts[gram] > 0) {
                sum += worth[gram] *
                       trigram_score.saturation(counts[gram], candidates[place].length_ratio);
            }
        }
        candidates[place].trigrams = ranking.trigram * sum;
        candidates[place].score += candidates[place].trigrams;
    }
}

void add_window_scores(std::span<Candidate> candidates, std::vector<Evidence> evidence,
                       const QueryPlan& plan, const IndexTotals& totals,
                       const RankingParameters& ranking) {
    std::vector<double> values;
    for (const QueryTerm& term : plan.terms) {
        values.push_back(inverse_frequency(static_cast<double>(totals.passages),
                                           static_cast<double>(term.passages)));
    }
    for (std::size_t place = 0; place < candidates.size(); ++place) {
        candidates[place].window = ranking.window * best_window(std::move(evidence[place].words),
                                                                values, ranking.window_reach);
        candidates[place].score += candidates[place].window;
    }
}

} // namespace

void rerank(std::vector<Candidate>& candidates, const QueryPlan& plan, IndexReader& index,
            const RankingParameters& ranking) {
    const std::size_t count = std::min(candidates.size(), ranking.reranked);
    const std::span<Candidate> best = std::span(candidates).first(count);
    std::vector<std::string> words; // whose bytes the affinity refers to
    words.reserve(count);
    Affinity affinity(plan);
    std::vector<Evidence> evidence;
    for (const Candidate& candidate : best) {
        words.push_back(index.passage_words(candidate.passage));
        evidence.push_back(gather(words.back(), affinity));
    }
    add_trigram_scores(best, evidence, affinity.gram_weights(), ranking);
    add_window_scores(best, std::move(evidence), plan, index.totals(), ranking);
    sort_candidates(candidates, count);
}

} // namespace sijill::search
