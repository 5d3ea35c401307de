#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/rank/bm25.hpp"
#include "search/read/index_reader.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace sijill::search {

/// What one term gives to the score of a passage.
struct TermShare {
    std::size_t term;
    double any_form;
    double exact;
};

/// What the terms of a plan are worth; the entities come as terms behind the others. The score of a
/// passage is the sum over the terms of weight x (BM25 of all forms + surface x BM25 of the very
/// word).
class Scorer {
public:
    Scorer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking);

    /// Whether one of the matches of a passage scores; others only restrict.
    [[nodiscard]] bool scores(std::span<const Match> of_passage) const;

    /// Calls `visit(term_share)` for each term that a passage has.
    template <class Visit>
    void for_each_share(std::span<const Match> of_passage, double length_ratio, Visit visit) const {
        for_each_term(of_passage, [&](const TermCount& count) {
            const Worth& worth = worth_[count.term];
            visit(TermShare{
                count.term, worth.any_form * word_score_.saturation(count.any_form, length_ratio),
                count.exact > 0 ? worth.exact * word_score_.saturation(count.exact, length_ratio)
                                : 0});
        });
    }

    /// The score of a passage. The longer it is, the lower, and in floating point never higher:
    /// each operation on the length is monotone, since no weight is negative and b lies in 0..1
    /// (see require_sensible), and rounding keeps that.
    [[nodiscard]] double score(std::span<const Match> of_passage, double length_ratio) const;

private:
    struct Worth {
        double any_form;
        double exact;
    };
    Bm25 word_score_;
    std::vector<Worth> worth_;
};

} // namespace sijill::search
