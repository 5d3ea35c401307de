#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/rank/ranking_check.hpp"
#include "sijill/error.hpp"

#include <limits>

using sijill::RankingParameters;

namespace {

struct Field {
    std::string name;
    double RankingParameters::*value;
    bool is_fraction; ///< goes to 1 only
};

const std::vector<Field> kFields{
    {"k1", &RankingParameters::k1, false},
    {"b", &RankingParameters::b, true},
    {"surface", &RankingParameters::surface, false},
    {"soft", &RankingParameters::soft, false},
    {"near", &RankingParameters::near, false},
    {"synonym", &RankingParameters::synonym, false},
    {"asked_for", &RankingParameters::asked_for, false},
    {"entity", &RankingParameters::entity, false},
    {"near_likeness", &RankingParameters::near_likeness, true},
    {"trigram", &RankingParameters::trigram, false},
    {"trigram_k1", &RankingParameters::trigram_k1, false},
    {"trigram_b", &RankingParameters::trigram_b, true},
    {"window", &RankingParameters::window, false},
};

/// The name of the field that is refused; empty where nothing is.
std::string refused(const RankingParameters& ranking) {
    try {
        sijill::search::require_sensible(ranking);
        return "";
    } catch (const sijill::Error& error) {
        CHECK(error.code() == sijill::ErrorCode::bad_input);
        CHECK_FALSE(error.hint().empty());
        const std::string message = error.what();
        const std::string begin = "the ranking parameter ";
        REQUIRE(message.starts_with(begin));
        return message.substr(begin.size(), message.find(" is ") - begin.size());
    }
}

} // namespace

TEST_CASE("a ranking parameter is a number of 0 or more, a fraction no more than 1") {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const auto with = [](const Field& field, double value) {
        RankingParameters ranking;
        ranking.*field.value = value;
        return ranking;
    };
    CHECK(refused({}).empty());
    for (const Field& field : kFields) {
        for (const double value : {0.0, 0.25, 1.0}) {
            CHECK(refused(with(field, value)).empty());
        }
        for (const double value : {-0.001, -kInfinity, kInfinity, kNan, 1.1e6}) {
            CHECK(refused(with(field, value)) == field.name);
        }
        CHECK(refused(with(field, 1.001)) == (field.is_fraction ? field.name : ""));
        CHECK(refused(with(field, 1e6)) == (field.is_fraction ? field.name : ""));
    }
}

TEST_CASE("a window does not reach backwards") {
    RankingParameters ranking;
    ranking.window_reach = 0;
    CHECK(refused(ranking).empty());
    ranking.window_reach = std::numeric_limits<std::int32_t>::max();
    CHECK(refused(ranking).empty());
    ranking.window_reach = -1;
    CHECK(refused(ranking) == "window_reach");
}

TEST_CASE("a search with a senseless parameter says so, in every mode and before it reads") {
    const PassageBase base({"تأخير"});
    for (const auto mode : {sijill::QueryMode::any, sijill::QueryMode::raw}) {
        sijill::SearchOptions options;
        options.mode = mode;
        options.ranking.b = 2;
        CHECK_THROWS_WITH(base.search("تاخير", options), "the ranking parameter b is 2");
    }
}
