#include "search/rerank.hpp"

#include "search/bm25.hpp"
#include "search/ranking_parameters.hpp"
#include "search/window.hpp"
#include "search/words.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace sijill::search {
namespace {

constexpr Bm25 kTrigramScore{kRanking.trigram_k1, kRanking.trigram_b};

/// The distinct trigrams of the question, each with the largest weight of a word that has it.
class QuestionTrigrams {
public:
    explicit QuestionTrigrams(const QueryPlan& plan) {
        for (const QueryTerm& term : plan.terms) {
            if (term.weight <= 0) {
                continue;
            }
            for (std::string& gram : trigrams(term.word)) {
                const auto [found, is_new] = places_.try_emplace(std::move(gram), weights_.size());
                if (is_new) {
                    weights_.push_back(0);
                }
                weights_[found->second] = std::max(weights_[found->second], term.weight);
            }
        }
    }

    [[nodiscard]] const std::vector<double>& weights() const noexcept { return weights_; }

    /// How often each of them stands in these words.
    [[nodiscard]] std::vector<double> count_in(std::string_view words) {
        std::vector<double> counts(weights_.size());
        for_each_word(words, [&](std::string_view word) {
            for (const std::size_t gram : grams_of(word)) {
                counts[gram] += 1;
            }
        });
        return counts;
    }

private:
    /// The places of a word's trigrams; kept, since passages that answer one question share words.
    const std::vector<std::size_t>& grams_of(std::string_view word) {
        const auto [known, is_new] = grams_of_word_.try_emplace(std::string(word));
        if (is_new) {
            for (const std::string& gram : trigrams(word)) {
                if (const auto found = places_.find(gram); found != places_.end()) {
                    known->second.push_back(found->second);
                }
            }
        }
        return known->second;
    }

    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_map<std::string, std::vector<std::size_t>> grams_of_word_;
    std::vector<double> weights_;
};

void add_trigram_scores(std::span<Candidate> candidates, const QueryPlan& plan,
                        IndexReader& index) {
    QuestionTrigrams asked(plan);
    const std::vector<double>& weights = asked.weights();
    std::vector<std::vector<double>> counts;
    std::vector<double> holding(weights.size());
    for (const Candidate& candidate : candidates) {
        counts.push_back(asked.count_in(index.passage_words(candidate.passage)));
        for (std::size_t gram = 0; gram < weights.size(); ++gram) {
            holding[gram] += counts.back()[gram] > 0 ? 1 : 0;
        }
    }
    const auto all = static_cast<double>(candidates.size());
    for (std::size_t place = 0; place < candidates.size(); ++place) {
        double sum = 0;
        for (std::size_t gram = 0; gram < weights.size(); ++gram) {
            if (counts[place][gram] > 0) {
                sum +=
                    weights[gram] * inverse_frequency(all, holding[gram]) *
                    kTrigramScore.saturation(counts[place][gram], candidates[place].length_ratio);
            }
        }
        candidates[place].score += kRanking.trigram * sum;
    }
}

void add_window_scores(std::span<Candidate> candidates, const QueryPlan& plan,
                       const IndexTotals& totals) {
    std::vector<const QueryTerm*> terms;
    std::vector<double> values;
    for (const QueryTerm& term : plan.terms) {
        if (term.weight > 0 && term.passages > 0) {
            terms.push_back(&term);
            values.push_back(inverse_frequency(static_cast<double>(totals.passages),
                                               static_cast<double>(term.passages)));
        }
    }
    for (Candidate& candidate : candidates) {
        std::vector<WindowWord> occurrences;
        for (std::size_t word = 0; word < terms.size(); ++word) {
            for (const Posting& posting : in_passage(terms[word]->postings, candidate.passage)) {
                occurrences.push_back({posting.position, word});
            }
        }
        candidate.score +=
            kRanking.window * best_window(std::move(occurrences), values, kRanking.window_reach);
    }
}

} // namespace

void rerank(std::vector<Candidate>& candidates, const QueryPlan& plan, IndexReader& index) {
    const std::size_t count = std::min(candidates.size(), kRanking.reranked);
    const std::span<Candidate> best = std::span(candidates).first(count);
    add_trigram_scores(best, plan, index);
    add_window_scores(best, plan, index.totals());
    sort_candidates(candidates, count);
}

} // namespace sijill::search
