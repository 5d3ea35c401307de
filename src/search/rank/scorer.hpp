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
    [[nodiscard]] double saturation(double count, double length_ratio) const {
        return saturation_by_norm(count, norm(length_ratio));
    }

    /// Returns the part of the formula that depends on the length of a passage alone.
    [[nodiscard]] double norm(double length_ratio) const { return k1 * (1 - b + b * length_ratio); }

    /// Returns saturation() of a length_ratio with this norm.
    [[nodiscard]] double saturation_by_norm(double count, double norm) const {
        return count * (k1 + 1) / (count + norm);
    }
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

/// The weights of one term, with the formula.
struct TermScorer {
    Bm25 word_score;
    double any_form;
    double exact;
    bool is_entity = false; ///< counts once, however often the passage mentions it

    /// Returns what the term adds to the score of a passage with this norm.
    [[nodiscard]] TermShare share(const TermCount& count, double norm) const {
        if (is_entity) {
            return {count.term, any_form, 0};
        }
        const double of_any = word_score.saturation_by_norm(count.any_form, norm);
        const double of_exact =
            count.exact > 0 ? word_score.saturation_by_norm(count.exact, norm) : 0;
        return {count.term, any_form * of_any, exact * of_exact};
    }
};

/// Scores passages by the terms of a plan; entities are terms too, numbered after the others. The
/// score of a passage is the sum over the terms of weight × (BM25 of all forms + surface × BM25 of
/// the word itself).
class Scorer {
public:
    Scorer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking);

    /// Returns whether a passage with the term is found; other terms only restrict, or add to what
    /// is found.
    [[nodiscard]] bool finds(std::size_t term) const { return terms_[term].any_form > 0; }

    /// Returns whether the term adds to any score.
    [[nodiscard]] bool scores(std::size_t term) const {
        return finds(term) || terms_[term].exact > 0;
    }

    /// Returns what stands for the length of a passage in share().
    [[nodiscard]] double norm(double length_ratio) const { return word_score_.norm(length_ratio); }

    /// Returns what a term adds to the score of a passage with this norm.
    [[nodiscard]] TermShare share(const TermCount& count, double norm) const {
        return terms_[count.term].share(count, norm);
    }

    /// Returns what share() needs of a term, for many passages.
    [[nodiscard]] const TermScorer& of_term(std::size_t term) const { return terms_[term]; }

    /// Returns the score of a passage: the sum of the shares of its terms in ascending order, of
    /// each first `any_form`. The score of a longer passage is never higher, not even by rounding:
    /// each operation on the length is monotone, since no weight is negative and b lies between 0
    /// and 1 (see require_sensible()).
    [[nodiscard]] double score(std::span<const TermCount> of_passage, double length_ratio) const;

private:
    Bm25 word_score_;
    std::vector<TermScorer> terms_;
};

} // namespace sijill::search
