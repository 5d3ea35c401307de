#include "catch.hpp"
#include "search/read/list_windows.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <utility>

using namespace sijill::search;

namespace {

struct Entry {
    std::int64_t passage;
};

using List = std::vector<Entry>;
using Visit = std::pair<std::int64_t, std::size_t>; ///< a passage and its list

std::vector<Visit> walk(const std::vector<List>& lists) {
    const std::vector<std::span<const Entry>> spans(lists.begin(), lists.end());
    std::vector<Visit> visits;
    CellSet used;
    for (ListWindows<Entry> windows(spans); windows.next();) {
        std::vector<Visit> of_window;
        windows.visit([&](std::size_t list) {
            return [&, list](const Entry& entry) {
                const std::size_t cell = ListWindows<Entry>::cell_of(entry.passage);
                CHECK(windows.passage_of(cell) == entry.passage);
                used.insert(cell);
                of_window.emplace_back(entry.passage, list);
            };
        });
        std::vector<std::int64_t> passages;
        used.drain([&](std::size_t cell) { passages.push_back(windows.passage_of(cell)); });
        CHECK(std::ranges::is_sorted(passages));
        for (const std::int64_t passage : passages) { // the lists of a passage as they came
            std::ranges::copy_if(of_window, std::back_inserter(visits),
                                 [&](const Visit& visit) { return visit.first == passage; });
        }
    }
    return visits;
}

} // namespace

TEST_CASE("lists are walked by passage, and of each passage by list") {
    std::mt19937_64 random(3);
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    for (const auto& [from, to] :
         {std::pair{least, most}, std::pair<std::int64_t, std::int64_t>{-9000, 9000},
          std::pair{most - 5000, most}, std::pair{least, least + 3}}) {
        std::uniform_int_distribution<std::int64_t> id(from, to);
        std::vector<List> lists(5);
        std::vector<Visit> expected;
        for (std::size_t list = 0; list < lists.size(); ++list) {
            std::map<std::int64_t, bool> passages;
            for (std::size_t count = 0; count < list * 500; ++count) {
                passages[id(random)] = true;
            }
            for (const auto& [passage, is_in] : passages) {
                lists[list].push_back({passage});
                expected.emplace_back(passage, list);
            }
        }
        std::ranges::sort(expected);
        CHECK((walk(lists) == expected));
    }
    CHECK(walk({}).empty());
    CHECK(walk({{}, {}}).empty());
}

TEST_CASE("a list that does not ascend is walked to its end") {
    std::vector<List> lists{{{9000}, {3}, {9000}, {-1}}, {{4}}};
    const std::vector<std::span<const Entry>> spans(lists.begin(), lists.end());
    std::size_t visits = 0;
    for (ListWindows<Entry> windows(spans); windows.next();) {
        windows.visit([&](std::size_t) { return [&](const Entry&) { ++visits; }; });
    }
    CHECK(visits == 5);
}
