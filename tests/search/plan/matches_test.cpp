#include "catch.hpp"
#include "search/plan/matches.hpp"

using namespace sijill::search;

namespace {

std::vector<double> flat(const std::vector<TermCount>& counts) {
    std::vector<double> numbers;
    for (const auto& [term, any_form, exact] : counts) {
        numbers.insert(numbers.end(), {static_cast<double>(term), any_form, exact});
    }
    return numbers;
}

} // namespace

TEST_CASE("the terms of a passage are found in the list of each") {
    const std::vector<MatchList> matches{
        {{4, 3, 1, 9}, {6, 1, 1, 0}}, {}, {{-2, 1, 0, 0}, {4, 5, 0, 7}}};
    CHECK(flat(counts_in(4, matches)) == std::vector<double>{0, 3, 1, 2, 5, 0});
    CHECK(flat(counts_in(6, matches)) == std::vector<double>{0, 1, 1});
    CHECK(flat(counts_in(-2, matches)) == std::vector<double>{2, 1, 0});
    CHECK(counts_in(5, matches).empty());
    CHECK(counts_in(7, matches).empty());
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
