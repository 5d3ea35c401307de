#include "bench/relevance/ablation.hpp"
#include "catch.hpp"

#include <algorithm>

using namespace sijill::bench;
using sijill::Value;

TEST_CASE("every part of the ranking has a row, and another score") {
    // Each part has something to do: forms and kin, a soft word, a stop word, a slip, lengths.
    const Corpus corpus{
        {"1", "2", "3"},
        {"عدد الشركات في اقتصاد قالت تأخير غروكي", "شركة تأخر تأخر", "كم في ذلك من جميل"}};
    const std::vector<Evaluation> all =
        evaluate_parts(corpus, {{"q", "كم عدد شركات تأخر في غروكك", {{1, 1}}}});
    const std::vector<Ablation> parts = ablations();
    REQUIRE(all.size() == parts.size());
    CHECK(all.front().engine == "whole");
    CHECK(all.back().engine == "everything");
    const auto score = [](const Evaluation& evaluation) {
        const auto& ranking = evaluation.rankings.at(0);
        const auto found = std::ranges::find(ranking, 1, &Found::document);
        return found == ranking.end() ? 0 : found->score;
    };
    for (std::size_t index = 1; index < all.size(); ++index) {
        INFO(parts[index].part);
        CHECK(all[index].engine == parts[index].part);
        CHECK(score(all[index]) != score(all.front()));
    }
}

TEST_CASE("the table says what each part gives, and how sure that is") {
    const auto evaluation = [](const char* name, const std::vector<double>& ranks) {
        Evaluation made{name, {}, {}};
        for (const double rank : ranks) {
            made.scores.push_back({.mrr_10 = rank, .r_1 = rank});
        }
        return made;
    };
    const std::vector<Evaluation> all{evaluation("whole", {1, 1, 1, 1}),
                                      evaluation("useful", {0, 0, 0, 0}),
                                      evaluation("idle", {1, 1, 1, 1})};
    const sijill::ResultSet table = ablation_table(all);
    std::vector<std::string> keys;
    for (const sijill::Column& column : table.columns) {
        keys.push_back(column.key);
    }
    CHECK(keys == std::vector<std::string>{"part", "mrr_10", "r_1", "difference", "p"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0] == std::vector<Value>{std::string("whole"), 1.0, 1.0, Value(), Value()});
    CHECK(table.rows[1][3] == Value(1.0));
    // Of 16 ways to exchange four pairs, two are as far apart.
    CHECK(std::get<double>(table.rows[1][4]) == Approx(0.125).margin(0.005));
    CHECK(table.rows[2] == std::vector<Value>{std::string("idle"), 1.0, 1.0, 0.0, 1.0});
}
