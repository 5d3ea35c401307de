#include "catch.hpp"
#include "kb/packs/slugs.hpp"

using namespace sijill::kb;

TEST_CASE("A slug has ASCII lower-case letters, digits, hyphens and stops, no sign first") {
    for (const std::string slug : {"a", "7", "grok-3", "gpt-4.5", "3-"}) {
        CAPTURE(slug);
        CHECK(is_slug(slug));
    }
    for (const std::string other : {"", "-a", ".a", "Grok", "grok 3", "grok_3", "a/b", "غروك"}) {
        CAPTURE(other);
        CHECK_FALSE(is_slug(other));
    }
}

TEST_CASE("A language tag is a language of two or three lower-case letters, with its subtags") {
    for (const std::string tag :
         {"ar", "en", "ar-SA", "arz", "zh-Hant-TW", "de-CH-1996", "en-x-private", "ar-u-nu-latn"}) {
        CAPTURE(tag);
        CHECK(is_language(tag));
    }
    for (const std::string other :
         {"", "a", "AR", "a1", "عربي", "not a tag", "zz zz", "arabic", "ar_SA", "ar-", "ar--SA",
          "ar-SA ", "-ar", "ar-abcdefghi", "ar-é"}) {
        CAPTURE(other);
        CHECK_FALSE(is_language(other));
    }
}

TEST_CASE("An unknown entity is told with the nearest that is known") {
    const std::map<std::string, std::string> entities{{"grok3", "model"}, {"xai", "organization"}};
    CHECK(unknown_entity("grok4", entities).text() == "unknown entity grok4: did you mean grok3?");
    CHECK(unknown_entity("someone", entities).text() ==
          "unknown entity someone: sijill report entities lists them");
}
