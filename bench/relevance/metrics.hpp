#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>

namespace sijill::bench {

/// The relevant documents of one question with their grades, all above 0.
using Grades = std::unordered_map<std::int64_t, int>;

/// How well one question was answered; every measure lies between 0 and 1.
struct QuestionScore {
    double mrr_10 = 0; ///< 1 / rank of the first relevant document, 0 beyond rank 10
    double ndcg_10 =
        0;          ///< gain = grade, discount = log2(rank + 1), against the best order there is
    double r_1 = 0; ///< share of the relevant documents that are among the first …
    double r_5 = 0;
    double r_10 = 0;
    double r_100 = 0;
    double no_hit = 0;          ///< 1 where nothing at all was found
    std::size_t first_rank = 0; ///< of the first relevant document, from 1; 0 where it is missing
};

/// Scores one ranking, best first, each document once. `relevant` must not be empty. The measures
/// are those of trec_eval (recip_rank, ndcg_cut, recall).
[[nodiscard]] QuestionScore score_question(std::span<const std::int64_t> ranking,
                                           const Grades& relevant);

/// The mean of every measure, `first_rank` left at 0; all 0 without scores.
[[nodiscard]] QuestionScore mean(std::span<const QuestionScore> scores);

} // namespace sijill::bench
