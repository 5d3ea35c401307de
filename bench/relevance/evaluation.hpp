#pragma once

#include "bench/relevance/collection.hpp"
#include "bench/support/engine.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// The rankings and scores of one engine for every question.
struct Evaluation {
    std::string engine;
    std::vector<std::vector<Found>> rankings; ///< beside the questions
    std::vector<QuestionScore> scores;        ///< beside the questions
};

/// Asks an engine that has the corpus all questions, 100 documents each. Every question must have
/// relevant documents. Throws Error(database).
[[nodiscard]] Evaluation evaluate(std::string_view name, Engine& engine,
                                  const std::vector<TestQuestion>& questions);

/// The rankings as a TREC run: `question Q0 document rank score engine`, one line each.
[[nodiscard]] std::string trec_run(const Evaluation& evaluation, const Corpus& corpus,
                                   const std::vector<TestQuestion>& questions);

} // namespace sijill::bench
