#include "catch.hpp"
#include "search/write/sort_key.hpp"

#include <compare>
#include <string>
#include <vector>

using sijill::search::SortKey;

TEST_CASE("Keys are in the order of the bytes of their texts") {
    const std::string long_one = "والمستشفيات";
    std::vector<std::string> texts{"", "a", "aa", "b", std::string("a\0", 2), "\xFF"};
    for (std::size_t size = 0; size <= long_one.size(); ++size) {
        texts.push_back(long_one.substr(0, size)); // some end within a letter
        texts.push_back(long_one.substr(0, size) + "~");
    }
    for (const std::string& one : texts) {
        for (const std::string& other : texts) {
            CAPTURE(one, other);
            CHECK((SortKey(one) <=> SortKey(other)) == (one <=> other));
        }
    }
    CHECK(SortKey(long_one).text() == long_one);
}
