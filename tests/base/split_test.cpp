#include "base/split.hpp"
#include "catch.hpp"

#include <string_view>
#include <vector>

using Parts = std::vector<std::string_view>;
using sijill::split;
using sijill::trimmed;

TEST_CASE("a text is split at each separator, and empty parts are left out") {
    CHECK(split("غروك 3", ' ') == Parts{"غروك", "3"});
    CHECK(split("csv,tsv,json", ',') == Parts{"csv", "tsv", "json"});
    CHECK(split(",csv,,tsv,", ',') == Parts{"csv", "tsv"});
    CHECK(split("csv", ',') == Parts{"csv"});
    CHECK(split("a b", ',') == Parts{"a b"});
    CHECK(split("", ',').empty());
    CHECK(split(",,", ',').empty());
}

TEST_CASE("A text is trimmed of the blanks that are named, and of no others") {
    CHECK(trimmed(" \tgzip \t", " \t") == "gzip");
    CHECK(trimmed(" a b ", " ") == "a b");
    CHECK(trimmed("\ta ", " ") == "\ta");
    CHECK(trimmed("  ", " ").empty());
    CHECK(trimmed("", " ").empty());
}
