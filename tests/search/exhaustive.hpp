#pragma once

#include "base/split.hpp"
#include "search/passage_base.hpp"
#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/rank/best_window.hpp"
#include "search/rank/scorer.hpp"
#include "support/trigrams.hpp"

#include <map>
#include <set>
#include <tuple>

/// The ranking by its definition, without any of what makes it fast: occurrences row by row from
/// fts5vocab, every passage scored, trigrams as strings. What search() must equal.
class Exhaustive {
public:
    struct Found {
        std::int64_t id;
        double score;
        double length_ratio;
    };

    Exhaustive(const PassageBase& base, std::string_view question,
               const sijill::SearchOptions& options)
        : base_(base), ranking_(options.ranking), reader_(base.db(), PassageBase::tables()),
          word_forms_(base.db(), PassageBase::tables(), ranking_) {
        using namespace sijill::search;
        const Question read = read_question(question);
        plan_ = make_plan(options.mode == sijill::QueryMode::phrase ? as_one_phrase(read) : read,
                          options, reader_, word_forms_);
        read_occurrences();
        score(PassageFilter(plan_.restrictions, options.among));
        sort(found_.size());
        rerank();
    }

    [[nodiscard]] const std::vector<Found>& found() const { return found_; }

private:
    using Term = sijill::search::QueryTerm;
    /// Passage, then position and whether it is the very word there.
    using Occurrences = std::map<std::int64_t, std::map<std::int32_t, bool>>;

    void read_occurrences() {
        sijill::search::Statement row(base_.db(),
                                      "SELECT doc, offset FROM sentence_posting WHERE term = ?1");
        for (const Term& term : plan_.terms) {
            Occurrences& occurrences = occurrences_.emplace_back();
            for (const std::string& form : term.forms) {
                for (row.start(form); row.step();) {
                    occurrences[row.integer(0)][static_cast<std::int32_t>(row.integer(1))] =
                        form == term.word;
                }
            }
        }
    }

    [[nodiscard]] double idf(std::size_t passages) const {
        return sijill::search::inverse_frequency(static_cast<double>(reader_.totals().passages),
                                                 static_cast<double>(passages));
    }

    void score(const sijill::search::PassageFilter& filter) {
        std::map<std::int64_t, double> scores;
        const auto add = [&](std::int64_t passage, double weight, double count) {
            if (const auto ratio = reader_.length_ratio(passage); ratio && filter.admits(passage)) {
                const sijill::search::Bm25 formula{ranking_.k1, ranking_.b};
                scores[passage] += weight * formula.saturation(count, *ratio);
            }
        };
        double of_words = 0;
        for (std::size_t index = 0; index < plan_.terms.size(); ++index) {
            const Term& term = plan_.terms[index];
            std::map<std::int64_t, double> exact;
            for (const auto& [passage, positions] : occurrences_[index]) {
                for (const auto& [position, is_exact] : positions) {
                    if (is_exact) {
                        exact[passage] += 1;
                    }
                }
            }
            const double weight = term.weight * (term.near ? ranking_.near : 1);
            of_words += weight * idf(occurrences_[index].size());
            for (const auto& [passage, positions] : occurrences_[index]) {
                if (weight > 0) {
                    add(passage, weight * idf(occurrences_[index].size()),
                        static_cast<double>(positions.size()));
                }
                if (term.weight > 0 && exact.contains(passage)) {
                    add(passage, term.weight * ranking_.surface * idf(exact.size()),
                        exact[passage]);
                }
            }
        }
        for (const sijill::NamedEntity& entity : plan_.entities) {
            const std::set<std::int64_t> mentioning(entity.passages.begin(), entity.passages.end());
            const double worth = std::max(idf(mentioning.size()), ranking_.entity * of_words);
            for (const std::int64_t passage : mentioning) {
                if (reader_.length_ratio(passage) && filter.admits(passage)) {
                    scores[passage] += worth;
                }
            }
        }
        for (const auto& [passage, sum] : scores) {
            found_.push_back({passage, sum, *reader_.length_ratio(passage)});
        }
    }

    void sort(std::size_t count) {
        std::sort(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(count),
                  [](const Found& left, const Found& right) {
                      return std::tie(right.score, left.id) < std::tie(left.score, right.id);
                  });
    }

    void rerank() {
        const std::size_t count = std::min(found_.size(), ranking_.reranked);
        add_trigrams(count);
        for (std::size_t index = 0; index < count; ++index) {
            found_[index].score += window(found_[index].id);
        }
        sort(count);
    }

    void add_trigrams(std::size_t count) {
        const sijill::search::Bm25 formula{ranking_.trigram_k1, ranking_.trigram_b};
        std::map<std::string, double> weights;
        for (const Term& term : plan_.terms) {
            if (term.synonym_of) {
                continue;
            }
            for (const std::string& gram : trigrams(term.word)) {
                weights[gram] = std::max(weights[gram], term.weight);
            }
        }
        std::vector<std::map<std::string, double>> counts(count);
        std::map<std::string, double> holding;
        for (std::size_t index = 0; index < count; ++index) {
            const std::string words = reader_.passage_words(found_[index].id);
            sijill::for_each_part(words, ' ', [&](std::string_view word) {
                for (const std::string& gram : trigrams(word)) {
                    counts[index][gram] += 1;
                }
            });
            for (const auto& [gram, times] : counts[index]) {
                holding[gram] += 1;
            }
        }
        for (std::size_t index = 0; index < count; ++index) {
            for (const auto& [gram, weight] : weights) {
                if (const auto times = counts[index].find(gram); times != counts[index].end()) {
                    found_[index].score +=
                        ranking_.trigram * weight *
                        sijill::search::inverse_frequency(static_cast<double>(count),
                                                          holding[gram]) *
                        formula.saturation(times->second, found_[index].length_ratio);
                }
            }
        }
    }

    [[nodiscard]] double window(std::int64_t passage) const {
        std::vector<sijill::search::WindowWord> words;
        std::vector<double> values;
        for (std::size_t term = 0; term < plan_.terms.size(); ++term) {
            values.push_back((plan_.terms[term].synonym_of ? plan_.terms[term].weight : 1) *
                             idf(occurrences_[term].size()));
            const auto found = occurrences_[term].find(passage);
            if (plan_.terms[term].weight > 0 && found != occurrences_[term].end()) {
                for (const auto& [position, is_exact] : found->second) {
                    words.push_back({position, term});
                }
            }
        }
        return ranking_.window *
               sijill::search::best_window(std::move(words), values, ranking_.window_reach);
    }

    const PassageBase& base_;
    const sijill::RankingParameters ranking_;
    sijill::search::IndexReader reader_;
    sijill::search::WordForms word_forms_;
    sijill::search::QueryPlan plan_;
    std::vector<Occurrences> occurrences_;
    std::vector<Found> found_;
};
