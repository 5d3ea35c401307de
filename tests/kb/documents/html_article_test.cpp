#include "catch.hpp"
#include "kb/documents/html_article.hpp"

using sijill::kb::main_blocks;
using sijill::kb::TextBlock;

namespace {

/// Words and linked words of a block.
struct Words {
    std::size_t all;
    std::size_t linked = 0;
};

/// Returns which of some blocks are of the main text, as their indexes.
std::string main_of(std::initializer_list<Words> blocks) {
    std::vector<TextBlock> all;
    for (const Words& words : blocks) {
        all.push_back({std::to_string(all.size()), true, false, words.all, words.linked});
    }
    std::string found;
    for (const TextBlock& block : main_blocks(all)) {
        found += block.text;
    }
    return found;
}

} // namespace

TEST_CASE("Blocks are of the main text by their words, their links and their neighbours") {
    CHECK(main_of({}).empty());
    CHECK(main_of({{17}}) == "0");
    CHECK(main_of({{16}}).empty());
    CHECK(main_of({{5}, {16}}) ==
          "01"); // the first by the one behind it, and the second by the first
    CHECK(main_of({{2}, {30}, {2}}) == "012");
    CHECK(main_of({{30, 11}}).empty());
    CHECK(main_of({{30, 9}}) == "0");
    CHECK(main_of({{10, 10}, {40}}).empty());
    CHECK(main_of({{10, 10}, {41}}) == "1");
    CHECK(main_of({{10, 10}, {5}, {18}}) == "12");
    CHECK(main_of({{4}, {3}, {4}}).empty());
}
