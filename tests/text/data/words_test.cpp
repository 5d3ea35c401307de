// Stop words, soft words and trigrams.
#include "catch.hpp"
#include "sijill/analyzer.hpp"

#include <string>
#include <vector>

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

TEST_CASE("Trigrams are padded, repeat, and take a number for one") {
    using Grams = std::vector<std::string>;
    CHECK(sijill::trigrams("قمر") == Grams{"_قم", "قمر", "مر_"});
    CHECK(sijill::trigrams("و") == Grams{"_و_"});
    CHECK(sijill::trigrams("aaaaa") == Grams{"_aa", "aaa", "aaa", "aaa", "aa_"});
    CHECK(sijill::trigrams("2024") == Grams{"#2024"});
    CHECK(sijill::trigrams("4o") == Grams{"#4o"});
    CHECK(sijill::trigrams("").empty());
}
