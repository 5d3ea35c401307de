#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/tokens/packed_trigrams.hpp"

#include <map>

TEST_CASE("packed trigrams are as many and as distinct as trigrams in letters") {
    std::map<std::uint64_t, std::string> letters;
    std::map<std::string, std::uint64_t> packed;
    for (const std::string word :
         {"قمر", "و", "لا", "aaaaa", "نموذج", "النموذج", "é𐍈x", "\U0010FFFFa"}) {
        const std::vector<std::string> grams = sijill::trigrams(word);
        std::size_t place = 0;
        sijill::text::for_each_packed_trigram(word, [&](std::uint64_t gram) {
            REQUIRE(place < grams.size());
            CHECK(letters.try_emplace(gram, grams[place]).first->second == grams[place]);
            CHECK(packed.try_emplace(grams[place], gram).first->second == gram);
            ++place;
        });
        CHECK(place == grams.size());
    }
    sijill::text::for_each_packed_trigram("", [](std::uint64_t) { FAIL("a gram of nothing"); });
    CHECK(sijill::text::is_number("2024"));
    CHECK(sijill::text::is_number("4o"));
    CHECK_FALSE(sijill::text::is_number("gpt"));
    CHECK_FALSE(sijill::text::is_number(""));
}
