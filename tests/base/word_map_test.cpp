#include "base/word_map.hpp"
#include "catch.hpp"

#include <cstdint>
#include <set>
#include <string>

using sijill::word_hash;
using sijill::WordMap;

TEST_CASE("A map of words finds what was put into it, and nothing else") {
    WordMap<int> map;
    CHECK(map.find("غروك") == nullptr);
    CHECK(map.find("") == nullptr);
    map["غروك"] = 3;
    map[""] = 1;
    map["غروك"] += 1;
    REQUIRE(map.find("غروك") != nullptr);
    CHECK(*map.find("غروك") == 4);
    CHECK(*map.find("") == 1);
    CHECK(map.contains("غروك"));
    CHECK_FALSE(map.contains("غرو"));
    CHECK_FALSE(map.contains("وغروك"));
    CHECK(map.size() == 2);
}

TEST_CASE("A map of words keeps its values while it grows") {
    constexpr int kWords = 20000;
    WordMap<int> map;
    for (int word = 0; word < kWords; ++word) {
        map["كلمة" + std::to_string(word)] = word;
    }
    CHECK(map.size() == kWords);
    int wrong = 0;
    for (int word = 0; word < kWords; ++word) {
        const int* found = map.find("كلمة" + std::to_string(word));
        wrong += found != nullptr && *found == word ? 0 : 1;
        wrong += map.contains("كلمه" + std::to_string(word)) ? 1 : 0;
    }
    CHECK(wrong == 0);
}

TEST_CASE("Words of any length have hashes of their own") {
    std::set<std::uint64_t> hashes;
    std::string word;
    for (int length = 0; length < 40;
         ++length) { // of one letter, which reads that overlap may hide
        hashes.insert(word_hash(word));
        word += 'a';
    }
    CHECK(hashes.size() == 40);
    for (std::size_t at = 0; at < word.size(); ++at) { // each byte counts
        std::string other = word;
        other[at] = 'b';
        hashes.insert(word_hash(other));
    }
    CHECK(hashes.size() == 80);
}
