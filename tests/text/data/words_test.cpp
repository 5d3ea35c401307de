#include "catch.hpp"
#include "sijill/analyzer.hpp"

#include <string_view>

namespace {

constexpr std::string_view kListed[] = {
#include "text/data/abbreviations.inc"
#include "text/data/prepositions.inc"
#include "text/data/soft_words.inc"
#include "text/data/stop_words.inc"
#include "text/data/time_nouns.inc"
};

} // namespace

TEST_CASE("Listed words stand as they are looked up: folded") {
    for (const auto word : kListed) {
        INFO(word);
        CHECK(sijill::folded_words(word) == word);
    }
}

TEST_CASE("Stop words do not count, soft words do, and most words are neither") {
    CHECK(sijill::is_stop_word("من"));
    CHECK(sijill::is_stop_word("ولماذا"));
    CHECK_FALSE(sijill::is_stop_word("اسم"));
    CHECK_FALSE(sijill::is_stop_word("منذر"));
    CHECK_FALSE(sijill::is_stop_word(""));
    CHECK(sijill::is_soft_word("عدد"));
    CHECK_FALSE(sijill::is_soft_word("من"));
    CHECK_FALSE(sijill::is_soft_word("شركه"));
}
