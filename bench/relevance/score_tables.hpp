#pragma once

#include "bench/relevance/evaluation.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <vector>

namespace sijill::bench {

/// Appends the difference of both MRR@10, ours minus the other's, and `p` of Fisher's randomisation
/// test; or two NULLs if both are the same.
void append_paired_test(std::vector<Value>& row, const Evaluation& ours, const Evaluation& other);

/// One row an engine: analyzer, questions, mrr_10, ndcg_10, r_1, r_5, r_10, r_100, no_hit. With
/// `paired` also `difference` (MRR@10 of the first engine minus this one's) and `p` of Fisher's
/// randomisation test of the first engine against this one, NULL for itself.
[[nodiscard]] ResultSet score_table(std::span<const Evaluation> evaluations, bool paired);

/// The questions whose first relevant document an engine did not put first: `question`, `text`,
/// `relevant` and `first` (document ids, the best-ranked relevant one, and what came first
/// instead), `rank` (of the first relevant one, NULL beyond 100), the worst last.
[[nodiscard]] ResultSet miss_table(const Evaluation& evaluation, const Corpus& corpus,
                                   const std::vector<TestQuestion>& questions);

} // namespace sijill::bench
