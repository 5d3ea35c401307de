#include "catch.hpp"
#include "search/plan/matches.hpp"

#include <algorithm>
#include <limits>
#include <random>

using namespace sijill::search;

TEST_CASE("matches are put in order by passage, each passage's as they were appended") {
    std::mt19937_64 random(2);
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    struct Example {
        std::int64_t least, most;
        int count;
    };
    for (const Example& example :
         {Example{1, 9, 10}, Example{-5, 5, 30000}, Example{7, 7, 5000}, Example{1, 500000, 30000},
          Example{least, most, 30000}, Example{most - 3, most, 5000}, Example{0, 0, 0}}) {
        std::uniform_int_distribution<std::int64_t> id(example.least, example.most);
        MatchList matches;
        for (int count = 0; count < example.count; ++count) {
            matches.push_back({id(random), 1, 0, static_cast<std::uint32_t>(count), false});
        }
        sort_matches(matches);
        CHECK(
            std::is_sorted(matches.begin(), matches.end(), [](const auto& left, const auto& right) {
                return std::tie(left.passage, left.term) < std::tie(right.passage, right.term);
            }));
    }
}

TEST_CASE("forms of one term are counted together, the very word also apart") {
    const MatchList matches{
        {4, 2, 9, 0, false}, {4, 1, 3, 0, true}, {4, 5, 7, 2, false}, {6, 1, 0, 0, true}};
    std::vector<std::size_t> sizes;
    std::vector<double> counts;
    for_each_matching(matches, [&](std::span<const Match> of_passage) {
        sizes.push_back(of_passage.size());
        for_each_term(of_passage, [&](const TermCount& count) {
            counts.insert(counts.end(),
                          {static_cast<double>(count.term), count.any_form, count.exact});
        });
    });
    CHECK(sizes == std::vector<std::size_t>{3, 1});
    CHECK(counts == std::vector<double>{0, 3, 1, 2, 5, 0, 0, 1, 1});
}
