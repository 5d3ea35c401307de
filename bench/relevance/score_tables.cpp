#include "bench/relevance/score_tables.hpp"

#include "bench/relevance/randomisation_test.hpp"
#include "bench/support/program.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::bench {
namespace {

struct MeasureColumn {
    const char* key;
    const char* label;
    double QuestionScore::*measure;
};

constexpr MeasureColumn kMeasureColumns[] = {
    {"mrr_10", "MRR@10", &QuestionScore::mrr_10}, {"ndcg_10", "nDCG@10", &QuestionScore::ndcg_10},
    {"r_1", "R@1", &QuestionScore::r_1},          {"r_5", "R@5", &QuestionScore::r_5},
    {"r_10", "R@10", &QuestionScore::r_10},       {"r_100", "R@100", &QuestionScore::r_100},
    {"no_hit", "no hit", &QuestionScore::no_hit},
};

std::vector<double> reciprocal_ranks(const Evaluation& evaluation) {
    std::vector<double> ranks;
    for (const QuestionScore& score : evaluation.scores) {
        ranks.push_back(score.mrr_10);
    }
    return ranks;
}

/// The best-ranked relevant document, or a relevant one that the ranking does not have.
std::int64_t expected_document(const std::vector<Found>& ranking, const TestQuestion& question,
                               std::size_t first_rank) {
    if (first_rank != 0) {
        return ranking[first_rank - 1].document;
    }
    const auto most = std::max_element(
        question.relevant.begin(), question.relevant.end(),
        [](const auto& one, const auto& other) { return one.first < other.first; });
    return most->first;
}

Value document_id(std::int64_t document, const Corpus& corpus) {
    return document > 0 ? Value(corpus.id(document)) : Value();
}

} // namespace

void append_paired_test(std::vector<Value>& row, const Evaluation& ours, const Evaluation& other) {
    if (&ours == &other) {
        row.insert(row.end(), 2, Value());
        return;
    }
    const PairedTest test = randomisation_test(reciprocal_ranks(ours), reciprocal_ranks(other));
    row.push_back(rounded(test.difference));
    row.push_back(rounded(test.p, 6));
}

ResultSet score_table(std::span<const Evaluation> evaluations, bool paired) {
    ResultSet table;
    table.name = "scores";
    table.columns = columns({"analyzer", "questions"});
    for (const auto& [key, label, measure] : kMeasureColumns) {
        table.columns.push_back({key, label, {}});
    }
    if (paired) {
        const std::vector<Column> test = columns({"difference", "p"});
        table.columns.insert(table.columns.end(), test.begin(), test.end());
    }
    for (const Evaluation& evaluation : evaluations) {
        const QuestionScore means = mean(evaluation.scores);
        std::vector<Value> row{evaluation.engine,
                               static_cast<std::int64_t>(evaluation.scores.size())};
        for (const auto& [key, label, measure] : kMeasureColumns) {
            row.push_back(rounded(means.*measure));
        }
        if (paired) {
            append_paired_test(row, evaluations.front(), evaluation);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ResultSet miss_table(const Evaluation& evaluation, const Corpus& corpus,
                     const std::vector<TestQuestion>& questions) {
    std::vector<std::size_t> missed;
    for (std::size_t index = 0; index < questions.size(); ++index) {
        if (evaluation.scores[index].first_rank != 1) {
            missed.push_back(index);
        }
    }
    // Rank 0 means not found and sorts last: 0 - 1 wraps to the largest number.
    std::stable_sort(missed.begin(), missed.end(), [&](std::size_t one, std::size_t other) {
        return evaluation.scores[one].first_rank - 1 < evaluation.scores[other].first_rank - 1;
    });
    ResultSet table;
    table.name = "misses";
    table.title =
        fmt::format("Questions for which {} has another document first", evaluation.engine);
    table.columns = columns({"question", "rank", "relevant", "first", "text"});
    for (const std::size_t index : missed) {
        const TestQuestion& question = questions[index];
        const std::vector<Found>& ranking = evaluation.rankings[index];
        const std::size_t rank = evaluation.scores[index].first_rank;
        table.rows.push_back(
            {question.id, rank == 0 ? Value() : Value(static_cast<std::int64_t>(rank)),
             document_id(expected_document(ranking, question, rank), corpus),
             ranking.empty() ? Value() : document_id(ranking.front().document, corpus),
             question.text});
    }
    return table;
}

} // namespace sijill::bench
