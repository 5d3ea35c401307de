#include "catch.hpp"
#include "search/read/fts5_format.hpp"

#include <random>
#include <string>

using namespace sijill::search;
using namespace std::string_literals;

TEST_CASE("integers are taken off the front of bytes, and never from behind their end") {
    struct Example {
        std::string bytes;
        std::uint64_t value;
        std::size_t left;
    };
    const std::vector<Example> examples{
        {"\x00"s, 0, 0},
        {"\x7F!", 127, 1},
        {"\x81\x00"s, 128, 0},
        {"\xFF\x7F!", 16383, 1},
        {"\x81\x81", 0, 0},
        {"", 0, 0},
        {std::string(9, '\xFF'), ~0ULL, 0},
        {std::string(11, '\xFF'), ~0ULL, 2},
    };
    for (const Example& example : examples) {
        VarintReader reader(example.bytes);
        CHECK(reader.next() == example.value);
        CHECK(reader.left() == example.left);
    }
    VarintReader reader("abc");
    CHECK(reader.take(2) == "ab");
    CHECK(reader.take(7) == "c");
    CHECK(reader.empty());
}

TEST_CASE("segments come the newest first; records of another kind are refused") {
    // Cookie, levels, segments, writes; of each level: merging, segments, and of each id and pages.
    const std::string record = "\0\0\0\1"
                               "\2\3\7"
                               "\0\2\5\1\x0A\6\1\x0B"
                               "\0\1\3\2\x81\x00"s;
    const auto segments = decode_structure(record);
    REQUIRE(segments);
    REQUIRE(segments->size() == 3);
    CHECK(segments->at(0).id == 6);
    CHECK(segments->at(1).id == 5);
    CHECK(segments->at(2).id == 3);
    CHECK(segments->at(2).first_page == 2);
    CHECK(segments->at(2).last_page == 128);
    CHECK(segments->at(2).row_of(2) == (3LL << 37) + 2);

    CHECK(decode_structure("\0\0\0\1\0\0\0"s)->empty());
    CHECK_FALSE(decode_structure("\0\0\0\1\xFF\0\0\1\1\1"s));
    CHECK_FALSE(decode_structure(record.substr(0, 12)));
    CHECK_FALSE(decode_structure(""));
}

TEST_CASE("a word's list lies between the word and the next one") {
    // A list that goes on, then "0ab", "0abc" and "0b", the latter two by what they share.
    const std::string page = "\0\4\0\x17"
                             "xy"
                             "\3"
                             "0ab12"
                             "\3\1"
                             "c3"
                             "\1\1"
                             "b4567"
                             "\6\6\4"s;
    REQUIRE(page.size() == 0x17 + 3);
    const LeafPage leaf(page);
    const auto list = [&](std::string_view word) {
        const auto range = leaf.find(word).list;
        return range ? std::string(leaf.bytes(*range)) : "none";
    };
    CHECK(leaf.bytes(leaf.continued()) == "xy");
    CHECK(list("0ab") == "12");
    CHECK(list("0abc") == "3");
    CHECK(list("0b") == "4567");
    for (const char* absent : {"0", "0a", "0aa", "0abb", "0abcd", "0ac", "0ba", "0c", "1"}) {
        CHECK(list(absent) == "none");
    }
    for (const char* between : {"0abb", "0abcd", "0ac", "0abc\xFF"}) {
        CHECK(leaf.find(between).is_between);
    }
    for (const char* outside : {"0", "0a", "0aa", "0ab", "0b", "0ba", "0c", "1"}) {
        CHECK_FALSE(leaf.find(outside).is_between);
    }
    CHECK(leaf.may_continue(*leaf.find("0b").list));
    CHECK_FALSE(leaf.may_continue(*leaf.find("0ab").list));
    CHECK_FALSE(leaf.may_continue(leaf.continued()));
}

TEST_CASE("damaged pages and records are read without leaving them") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<std::size_t> size(0, 40);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes(size(random), '\0');
        for (char& one : bytes) {
            one = static_cast<char>(byte(random) % (round % 2 == 0 ? 256 : 8));
        }
        const LeafPage leaf(bytes);
        CHECK(leaf.bytes(leaf.continued()).size() <= bytes.size());
        if (const auto range = leaf.find("0a").list) {
            CHECK(leaf.bytes(*range).size() <= bytes.size());
        }
        if (const auto segments = decode_structure(bytes)) {
            CHECK(segments->size() <= bytes.size());
        }
    }
}
