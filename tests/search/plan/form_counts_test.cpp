#include "catch.hpp"
#include "search/plan/form_counts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <vector>

using namespace sijill::search;

namespace {

struct Sum {
    std::uint32_t count = 0;
    std::uint32_t exact = 0;
    std::int32_t last_position = 0;

    bool operator==(const Sum&) const = default;
};

/// A list of up to `size` of the passages.
CountList random_list(std::mt19937_64& random, const std::vector<std::int64_t>& passages,
                      std::size_t size) {
    std::set<std::int64_t> chosen;
    for (std::size_t count = 0; count < size; ++count) {
        chosen.insert(passages[random() % passages.size()]);
    }
    CountList list;
    for (const std::int64_t passage : chosen) {
        list.push_back({passage, static_cast<std::uint32_t>(1 + random() % 3),
                        static_cast<std::int32_t>(random() % 90)});
    }
    return list;
}

std::vector<std::int64_t> spaced_ids(std::int64_t first, std::int64_t step, int count) {
    std::vector<std::int64_t> ids;
    for (int index = 0; index < count; ++index) {
        ids.push_back(first + index * step);
    }
    return ids;
}

} // namespace

TEST_CASE("forms are added up by passage, whatever the ids and however many") {
    std::mt19937_64 random(5);
    std::vector<std::int64_t> scattered{std::numeric_limits<std::int64_t>::min(),
                                        std::numeric_limits<std::int64_t>::max()};
    while (scattered.size() < 3000) {
        scattered.push_back(static_cast<std::int64_t>(random()));
    }
    FormCounts counts;
    for (const auto& passages :
         {spaced_ids(1, 1, 5000), spaced_ids(-700, 3, 3000), spaced_ids(1, 1, 30000),
          spaced_ids(5, std::int64_t{1} << 40, 3000), scattered, spaced_ids(9, 1, 1)}) {
        std::map<std::int64_t, Sum> expected;
        for (int form = 0; form < 40; ++form) { // of 30000 ids more than are added up at once
            const CountList list = random_list(random, passages, passages.size() / 2);
            counts.add(list, form == 3);
            for (const PassageCount& counted : list) {
                Sum& sum = expected[counted.passage];
                sum.count += counted.count;
                sum.exact += form == 3 ? counted.count : 0;
                sum.last_position = std::max(sum.last_position, counted.last_position);
            }
        }
        const MatchList matches = counts.take();
        std::map<std::int64_t, Sum> found;
        for (const Match& match : matches) {
            found[match.passage] = {match.count, match.exact, match.last_position};
        }
        CHECK(std::ranges::is_sorted(matches, {}, &Match::passage));
        CHECK(found.size() == matches.size());
        CHECK(found == expected);
        CHECK(counts.take().empty());
    }
}
