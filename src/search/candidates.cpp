#include "search/candidates.hpp"

#include "search/bm25.hpp"
#include "search/ranking_parameters.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace sijill::search {
namespace {

constexpr Bm25 kWordScore{kRanking.k1, kRanking.b};

double count_exact(std::span<const Posting> occurrences) {
    return static_cast<double>(std::ranges::count(occurrences, true, &Posting::exact));
}

/// Sums scores passage by passage, term after term.
class Scores {
public:
    Scores(const PassageFilter& filter, IndexReader& index) : filter_(filter), index_(index) {}

    void add(const QueryTerm& term) {
        std::size_t exact_passages = 0;
        for_each_passage(term.postings, [&](std::int64_t, std::span<const Posting> occurrences) {
            exact_passages += count_exact(occurrences) > 0 ? 1U : 0U;
        });
        const double any_form = term.weight * (term.near ? kRanking.near : 1) * idf(term.passages);
        const double very_word = term.weight * kRanking.surface * idf(exact_passages);
        for_each_passage(term.postings,
                         [&](std::int64_t passage, std::span<const Posting> occurrences) {
                             add(passage, any_form, static_cast<double>(occurrences.size()));
                             if (const double exact = count_exact(occurrences); exact > 0) {
                                 add(passage, very_word, exact);
                             }
                         });
    }

    void add(const NamedEntity& entity) {
        PostingList mentions;
        for (const std::int64_t passage : entity.passages) {
            mentions.push_back({passage, 0, false});
        }
        const double weight = idf(passages_of(mentions).size());
        for_each_passage(mentions, [&](std::int64_t passage, std::span<const Posting> occurrences) {
            add(passage, weight, static_cast<double>(occurrences.size()));
        });
    }

    [[nodiscard]] std::vector<Candidate> take() const {
        std::vector<Candidate> candidates;
        candidates.reserve(scores_.size());
        for (const auto& [passage, candidate] : scores_) {
            candidates.push_back(candidate);
        }
        return candidates;
    }

private:
    [[nodiscard]] double idf(std::size_t passages) const {
        return inverse_frequency(static_cast<double>(index_.totals().passages),
                                 static_cast<double>(passages));
    }

    void add(std::int64_t passage, double weight, double count) {
        auto found = scores_.find(passage);
        if (found == scores_.end()) {
            const auto length_ratio =
                filter_.admits(passage) ? index_.length_ratio(passage) : std::nullopt;
            if (!length_ratio) {
                return;
            }
            found = scores_.emplace(passage, Candidate{passage, 0, *length_ratio}).first;
        }
        Candidate& candidate = found->second;
        candidate.score += weight * kWordScore.saturation(count, candidate.length_ratio);
    }

    const PassageFilter& filter_;
    IndexReader& index_;
    std::unordered_map<std::int64_t, Candidate> scores_;
};

} // namespace

void sort_candidates(std::vector<Candidate>& candidates, std::size_t count) {
    const auto end =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(count, candidates.size()));
    std::sort(candidates.begin(), end, [](const Candidate& left, const Candidate& right) {
        return std::tie(right.score, left.passage) < std::tie(left.score, right.passage);
    });
}

std::vector<Candidate> score_passages(const QueryPlan& plan, const PassageFilter& filter,
                                      IndexReader& index) {
    Scores scores(filter, index);
    for (const QueryTerm& term : plan.terms) {
        if (term.weight > 0) {
            scores.add(term);
        }
    }
    for (const NamedEntity& entity : plan.entities) {
        scores.add(entity);
    }
    std::vector<Candidate> candidates = scores.take();
    sort_candidates(candidates, candidates.size());
    return candidates;
}

} // namespace sijill::search
