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
    std::int32_t count = 0;
    std::int32_t last_position = 0;

    bool operator==(const Sum&) const = default;
};

/// A list of up to `size` of the passages, each with up to three positions.
Doclist random_list(std::mt19937_64& random, const std::vector<std::int64_t>& passages,
                    std::size_t size) {
    std::set<std::int64_t> chosen;
    for (std::size_t count = 0; count < size; ++count) {
        chosen.insert(passages[random() % passages.size()]);
    }
    Doclist list;
    for (const std::int64_t passage : chosen) {
        const auto count = static_cast<std::uint32_t>(1 + random() % 3);
        list.entries.push_back({passage, static_cast<std::uint32_t>(list.positions.size()), count});
        std::int32_t position = 0;
        for (std::uint32_t index = 0; index < count; ++index) {
            position += static_cast<std::int32_t>(random() % 9);
            list.positions.push_back(position);
        }
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

TEST_CASE("forms are counted by passage, whatever the ids") {
    std::mt19937_64 random(5);
    std::vector<std::int64_t> scattered{std::numeric_limits<std::int64_t>::min(),
                                        std::numeric_limits<std::int64_t>::max()};
    while (scattered.size() < 3000) {
        scattered.push_back(static_cast<std::int64_t>(random()));
    }
    for (const auto& passages :
         {spaced_ids(1, 1, 5000), spaced_ids(-700, 3, 3000),
          spaced_ids(5, std::int64_t{1} << 40, 3000), scattered, spaced_ids(9, 1, 1)}) {
        FormCounts counts;
        std::map<std::int64_t, Sum> expected;
        for (int form = 0; form < 20; ++form) {
            const Doclist list = random_list(random, passages, passages.size() / 4);
            counts.add(list);
            for (const Doclist::Entry& entry : list.entries) {
                Sum& sum = expected[entry.passage];
                sum.count += static_cast<std::int32_t>(entry.count);
                sum.last_position = std::max(sum.last_position, list.positions_in(entry).back());
            }
        }
        MatchList matches;
        counts.append_to(matches, 7);
        std::map<std::int64_t, Sum> found;
        for (const Match& match : matches) {
            CHECK(match.term == 7);
            CHECK_FALSE(match.exact);
            found[match.passage] = {match.count, match.last_position};
        }
        CHECK(found.size() == matches.size());
        CHECK(found == expected);
    }
}
