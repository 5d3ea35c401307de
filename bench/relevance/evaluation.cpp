#include "bench/relevance/evaluation.hpp"

#include <fmt/format.h>

#include <iterator>

namespace sijill::bench {
namespace {

constexpr std::size_t kDepth = 100;

QuestionScore score(const std::vector<Found>& found, const TestQuestion& question) {
    std::vector<std::int64_t> ranking;
    for (const Found& one : found) {
        ranking.push_back(one.document);
    }
    return score_question(ranking, question.relevant);
}

} // namespace

Evaluation evaluate(std::string_view name, Engine& engine,
                    const std::vector<TestQuestion>& questions) {
    Evaluation evaluation{std::string(name), {}, {}};
    for (const TestQuestion& question : questions) {
        evaluation.rankings.push_back(engine.ask(question.text, kDepth));
        evaluation.scores.push_back(score(evaluation.rankings.back(), question));
    }
    return evaluation;
}

std::string trec_run(const Evaluation& evaluation, const Corpus& corpus,
                     const std::vector<TestQuestion>& questions) {
    std::string lines;
    for (std::size_t index = 0; index < questions.size(); ++index) {
        std::size_t rank = 0;
        for (const Found& found : evaluation.rankings[index]) {
            fmt::format_to(std::back_inserter(lines), "{} Q0 {} {} {:.6f} {}\n",
                           questions[index].id, corpus.id(found.document), ++rank, found.score,
                           evaluation.engine);
        }
    }
    return lines;
}

} // namespace sijill::bench
