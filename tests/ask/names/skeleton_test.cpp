#include "ask/names/named.hpp"
#include "catch.hpp"

using sijill::ask::skeleton;

TEST_CASE("A name has one skeleton in both scripts") {
    CHECK(skeleton("كوين") == skeleton("qwen"));
    CHECK(skeleton("كلود") == skeleton("claude"));
    CHECK(skeleton("ميسترال") == skeleton("mistral"));
    CHECK(skeleton("اكس") == skeleton("x"));
    CHECK(skeleton("اومديا", true) == skeleton("omdia", true));
}

TEST_CASE("Vowels tell short names apart that share their consonants") {
    CHECK(skeleton("لون") == skeleton("elon"));
    CHECK(skeleton("لون", true) != skeleton("elon", true));
    CHECK(skeleton("مدى", true) != skeleton("omdia", true));
}

TEST_CASE("A word with other signs has no skeleton") {
    CHECK(skeleton("h100").empty());
    CHECK(skeleton("").empty());
}
