#include "catch.hpp"
#include "search/plan/matches.hpp"

using namespace sijill::search;

namespace {

/// The terms of a passage, each with its counts, and behind them the last position of all.
std::vector<double> flat(std::int64_t passage, std::span<const MatchList> matches) {
    PassageCounts counts;
    count_terms(passage, matches, counts);
    std::vector<double> numbers;
    for (const auto& [term, any_form, exact] : counts.terms) {
        numbers.insert(numbers.end(), {static_cast<double>(term), any_form, exact});
    }
    numbers.push_back(counts.last_position);
    return numbers;
}

} // namespace

TEST_CASE("the terms of a passage are found in the list of each") {
    const std::vector<MatchList> matches{
        {{4, 3, 1, 9}, {6, 1, 1, 0}}, {}, {{-2, 1, 0, 0}, {4, 5, 0, 7}}};
    CHECK(flat(4, matches) == std::vector<double>{0, 3, 1, 2, 5, 0, 9});
    CHECK(flat(6, matches) == std::vector<double>{0, 1, 1, 0});
    CHECK(flat(-2, matches) == std::vector<double>{2, 1, 0, 0});
    for (const std::int64_t absent : {-3, 5, 7}) {
        CHECK(flat(absent, matches) == std::vector<double>{-1});
    }
    CHECK(passages_of(matches[2]) == PassageIds{-2, 4});
}

TEST_CASE("a passage that mentions an entity several times is one match") {
    const PassageIds mentions{1, 1, 5, 7, 7, 7};
    const MatchList matches = matches_of_mentions(mentions);
    CHECK(passages_of(matches) == PassageIds{1, 5, 7});
    CHECK(matches.back().count == 3);
    CHECK(matches.back().exact == 0);
    CHECK(matches_of_mentions({}).empty());
}
