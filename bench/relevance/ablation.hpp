#pragma once

#include "bench/relevance/evaluation.hpp"
#include "sijill/ranking.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// The ranking without one of its parts.
struct Ablation {
    std::string_view part; ///< what is missing, by the name of its parameter where it has one
    RankingParameters ranking;
};

/// The whole ranking first, then the ranking without each part, and at last BM25 alone
/// ("everything" is missing).
[[nodiscard]] std::vector<Ablation> ablations();

/// What is found by each of ablations(), in one index of the corpus. Throws Error(database).
[[nodiscard]] std::vector<Evaluation> evaluate_parts(const Corpus& corpus,
                                                     const std::vector<TestQuestion>& questions);

/// One row an evaluation: part, mrr_10, r_1, `difference` (MRR@10 of the first minus this one's:
/// what the part contributes) and `p` of Fisher's randomisation test, both NULL for the first.
[[nodiscard]] ResultSet ablation_table(std::span<const Evaluation> evaluations);

} // namespace sijill::bench
