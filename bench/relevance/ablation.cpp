#include "bench/relevance/ablation.hpp"

#include "bench/relevance/score_tables.hpp"
#include "bench/relevance/sijill_engine.hpp"
#include "bench/support/program.hpp"

namespace sijill::bench {
namespace {

struct Part {
    std::string_view name;
    void (*take_away)(RankingParameters& ranking);
};

constexpr Part kParts[] = {
    {"forms", [](RankingParameters& ranking) { ranking.forms = false; }},
    {"kin", [](RankingParameters& ranking) { ranking.kin = false; }},
    {"surface", [](RankingParameters& ranking) { ranking.surface = 0; }},
    {"near", [](RankingParameters& ranking) { ranking.near_words = 0; }},
    {"stop_words", [](RankingParameters& ranking) { ranking.stop_words = false; }},
    {"soft", [](RankingParameters& ranking) { ranking.soft = 1; }},
    {"b", [](RankingParameters& ranking) { ranking.b = 0; }},
    {"trigram", [](RankingParameters& ranking) { ranking.trigram = 0; }},
    {"window", [](RankingParameters& ranking) { ranking.window = 0; }},
    {"reranked", [](RankingParameters& ranking) { ranking.reranked = 0; }},
};

} // namespace

std::vector<Ablation> ablations() {
    std::vector<Ablation> all{{"whole", {}}};
    RankingParameters nothing;
    for (const auto& [name, take_away] : kParts) {
        RankingParameters ranking;
        take_away(ranking);
        take_away(nothing);
        all.push_back({name, ranking});
    }
    all.push_back({"everything", nothing});
    return all;
}

std::vector<Evaluation> evaluate_parts(const Corpus& corpus,
                                       const std::vector<TestQuestion>& questions) {
    SijillEngine engine;
    engine.add(corpus.texts);
    std::vector<Evaluation> evaluations;
    for (const auto& [part, ranking] : ablations()) {
        engine.rank_by(ranking);
        evaluations.push_back(evaluate(part, engine, questions));
    }
    return evaluations;
}

ResultSet ablation_table(std::span<const Evaluation> evaluations) {
    ResultSet table;
    table.name = "ablation";
    table.columns = columns({"part", "mrr_10", "r_1", "difference", "p"});
    for (const Evaluation& evaluation : evaluations) {
        const QuestionScore means = mean(evaluation.scores);
        std::vector<Value> row{evaluation.engine, rounded(means.mrr_10), rounded(means.r_1)};
        append_paired_test(row, evaluations.front(), evaluation);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sijill::bench
