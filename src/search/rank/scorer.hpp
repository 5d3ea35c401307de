#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/read/index_reader.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace sijill::search {

/// The BM25 formula, of which every score is a sum. S. Robertson, H. Zaragoza: The Probabilistic
/// Relevance Framework (2009), with Lucene's idf, which is never negative.
struct Bm25 {
    double k1;
    double b;

    /// Returns the factor for `count` occurrences in a passage that is `length_ratio` times as long
    /// as the average passage: from 0 to k1 + 1, which is never reached.
    [[nodiscard]] double saturation(double count, double length_ratio) const;
};

/// Returns the weight (idf) of something that `holding` of `all` passages have:
/// ln(1 + (N - n + ½) / (n + ½)).
[[nodiscard]] double inverse_frequency(double all, double holding);

/// What one term adds to the score of a passage.
struct TermShare {
    std::size_t term;
    double any_form;
    double exact;
};

/// Scores passages by the terms of a plan; entities are terms too, numbered after the others. The
/// score of a passage is the sum over the terms of weight × (BM25 of all forms + surface × BM25 of
/// the word itself).
class Scorer {
public:
    Scorer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking);

    /// Returns whether one of the matches of a passage adds to its score; others only restrict.
    [[nodiscard]] bool scores(std::span<const Match> of_passage) const;

    /// Calls `visit(term_share)` for each term that a passage has.
    template <class Visit>
    void for_each_share(std::span<const Match> of_passage, double length_ratio, Visit visit) const {
        for_each_term(of_passage, [&](const TermCount& count) {
            const Worth& worth = worth_[count.term];
            if (worth.is_entity) {
                visit(TermShare{count.term, worth.any_form, 0});
                return;
            }
            visit(TermShare{
                count.term, worth.any_form * word_score_.saturation(count.any_form, length_ratio),
                count.exact > 0 ? worth.exact * word_score_.saturation(count.exact, length_ratio)
                                : 0});
        });
    }

    /// Returns the score of a passage. The score of a longer passage is never higher, not even by
    /// rounding: each operation on the length is monotone, since no weight is negative and b lies
    /// between 0 and 1 (see require_sensible()).
    [[nodiscard]] double score(std::span<const Match> of_passage, double length_ratio) const;

private:
    /// The weights of a term.
    struct Worth {
        double any_form;
        double exact;
        bool is_entity = false; ///< counts once, however often the passage mentions it
    };
    Bm25 word_score_;
    std::vector<Worth> worth_;
};

} // namespace sijill::search
