#include "bench/relevance/metrics.hpp"
#include "catch.hpp"

#include <cmath>
#include <vector>

using sijill::bench::Grades;
using sijill::bench::QuestionScore;
using sijill::bench::score_question;

namespace {

struct Case {
    const char* what;
    std::vector<std::int64_t> ranking;
    Grades relevant;
    double mrr_10, ndcg_10, r_1, r_5, r_10;
    std::size_t first_rank;
};

} // namespace

TEST_CASE("the measures of one question are those worked out by hand") {
    const double second = 1 / std::log2(3.0);
    const double third = 0.5;
    const double best = 3 + 1 * second; // grades 3 and 1, the better first
    const Case cases[] = {
        {"first", {7, 8, 9}, {{7, 1}}, 1, 1, 1, 1, 1, 1},
        {"second", {8, 7, 9}, {{7, 1}}, 0.5, second, 0, 1, 1, 2},
        {"sixth", {1, 2, 3, 4, 5, 7}, {{7, 1}}, 1.0 / 6, 1 / std::log2(7.0), 0, 0, 1, 6},
        {"tenth", {1, 2, 3, 4, 5, 6, 8, 9, 10, 7}, {{7, 1}}, 0.1, 1 / std::log2(11.0), 0, 0, 1, 10},
        {"eleventh", {1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 7}, {{7, 1}}, 0, 0, 0, 0, 0, 11},
        {"missing", {8, 9}, {{7, 1}}, 0, 0, 0, 0, 0, 0},
        {"two, both there", {7, 1, 8}, {{7, 1}, {8, 1}}, 1, 1.5 / (1 + second), 0.5, 1, 1, 1},
        {"grades in the wrong order",
         {8, 5, 7},
         {{7, 3}, {8, 1}},
         1,
         (1 + 3 * third) / best,
         0.5,
         1,
         1,
         1},
        {"one judged document outside the corpus",
         {7},
         {{7, 1}, {-2, 1}},
         1,
         1 / (1 + second),
         0.5,
         0.5,
         0.5,
         1},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        const QuestionScore score = score_question(one.ranking, one.relevant);
        CHECK(score.mrr_10 == Approx(one.mrr_10));
        CHECK(score.ndcg_10 == Approx(one.ndcg_10));
        CHECK(score.r_1 == Approx(one.r_1));
        CHECK(score.r_5 == Approx(one.r_5));
        CHECK(score.r_10 == Approx(one.r_10));
        CHECK(score.first_rank == one.first_rank);
        CHECK(score.no_hit == 0);
    }
}

TEST_CASE("recall at 100 ends at the hundredth document") {
    std::vector<std::int64_t> ranking;
    for (std::int64_t document = 1; document <= 101; ++document) {
        ranking.push_back(document);
    }
    CHECK(score_question(ranking, {{100, 1}}).r_100 == 1);
    CHECK(score_question(ranking, {{101, 1}}).r_100 == 0);
}

TEST_CASE("a question is without a hit only where nothing at all was found") {
    CHECK(score_question({}, {{7, 1}}).no_hit == 1);
    CHECK(score_question(std::vector<std::int64_t>{8}, {{7, 1}}).no_hit == 0);
}

TEST_CASE("an ideal order of more than ten relevant documents is cut at ten") {
    Grades relevant;
    std::vector<std::int64_t> ranking;
    for (std::int64_t document = 1; document <= 12; ++document) {
        relevant.emplace(document, 1);
        ranking.push_back(document);
    }
    CHECK(score_question(ranking, relevant).ndcg_10 == Approx(1));
    CHECK(score_question(ranking, relevant).r_10 == Approx(10.0 / 12));
}

TEST_CASE("the mean goes over all questions, those without a hit too") {
    const std::vector<QuestionScore> scores{
        score_question(std::vector<std::int64_t>{7}, {{7, 1}}),
        score_question(std::vector<std::int64_t>{8, 7}, {{7, 1}}),
        score_question(std::vector<std::int64_t>{8}, {{7, 1}}),
        score_question({}, {{7, 1}}),
    };
    const QuestionScore means = sijill::bench::mean(scores);
    CHECK(means.mrr_10 == Approx(0.375));
    CHECK(means.r_1 == Approx(0.25));
    CHECK(means.r_5 == Approx(0.5));
    CHECK(means.no_hit == Approx(0.25));
    CHECK(sijill::bench::mean({}).mrr_10 == 0);
}
