#include "catch.hpp"
#include "search/read/postings.hpp"

#include <utility>

using namespace sijill::search;

namespace {

using Positions = std::vector<std::pair<std::int64_t, std::int32_t>>;

PostingList list(const Positions& positions) {
    PostingList postings;
    for (const auto& [passage, position] : positions) {
        postings.push_back({passage, position, false});
    }
    return postings;
}

Positions positions(const PostingList& postings) {
    Positions found;
    for (const Posting& posting : postings) {
        found.emplace_back(posting.passage, posting.position);
    }
    return found;
}

} // namespace

TEST_CASE("postings are put in order by passage, then position") {
    PostingList postings = list({{2, 0}, {1, 7}, {-3, 1}, {1, 2}});
    sort_postings(postings);
    CHECK(positions(postings) == Positions{{-3, 1}, {1, 2}, {1, 7}, {2, 0}});
    CHECK(passages_of(postings) == PassageIds{-3, 1, 2});
    CHECK(in_passage(postings, 1).size() == 2);
    CHECK(in_passage(postings, 5).empty());
}

TEST_CASE("a phrase stands where its words follow each other in one passage") {
    const PostingList first = list({{1, 0}, {1, 4}, {2, 3}, {3, 9}});
    const PostingList second = list({{1, 1}, {1, 6}, {2, 4}, {4, 10}});
    const PostingList third = list({{2, 5}, {3, 10}});
    const PostingList none;
    struct Example {
        std::vector<const PostingList*> words;
        Positions found;
    };
    const std::vector<Example> examples{
        {{&first}, {{1, 0}, {1, 4}, {2, 3}, {3, 9}}},
        {{&first, &second}, {{1, 0}, {2, 3}}},
        {{&first, &second, &third}, {{2, 3}}},
        {{&second, &first}, {}},
        {{&first, &first}, {}},
        {{&first, &none}, {}},
        {{}, {}},
    };
    for (const Example& example : examples) {
        CHECK(positions(phrase_positions(example.words)) == example.found);
    }
}
