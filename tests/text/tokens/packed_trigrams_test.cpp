#include "catch.hpp"
#include "support/trigrams.hpp"
#include "text/tokens/packed_trigrams.hpp"

#include <map>
#include <string>
#include <vector>

TEST_CASE("packed trigrams are as many and as distinct as trigrams in letters") {
    std::map<std::uint64_t, std::string> letters;
    std::map<std::string, std::uint64_t> packed;
    for (const std::string word :
         {"قمر", "و", "لا", "aaaaa", "نموذج", "النموذج", "é𐍈x", "\U0010FFFFa"}) {
        const std::vector<std::string> grams = trigrams(word);
        std::size_t index = 0;
        sijill::text::for_each_packed_trigram(word, [&](std::uint64_t gram) {
            REQUIRE(index < grams.size());
            CHECK(letters.try_emplace(gram, grams[index]).first->second == grams[index]);
            CHECK(packed.try_emplace(grams[index], gram).first->second == gram);
            ++index;
        });
        CHECK(index == grams.size());
    }
    sijill::text::for_each_packed_trigram("", [](std::uint64_t) { FAIL("a gram of nothing"); });
    CHECK(sijill::text::is_number("2024"));
    CHECK(sijill::text::is_number("4o"));
    CHECK_FALSE(sijill::text::is_number("gpt"));
    CHECK_FALSE(sijill::text::is_number(""));
}

TEST_CASE("Trigrams are padded, repeat, and take a number for one") {
    using Grams = std::vector<std::string>;
    CHECK(trigrams("قمر") == Grams{"_قم", "قمر", "مر_"});
    CHECK(trigrams("و") == Grams{"_و_"});
    CHECK(trigrams("aaaaa") == Grams{"_aa", "aaa", "aaa", "aaa", "aa_"});
    CHECK(trigrams("2024") == Grams{"#2024"});
    CHECK(trigrams("4o") == Grams{"#4o"});
    CHECK(trigrams("").empty());
}
