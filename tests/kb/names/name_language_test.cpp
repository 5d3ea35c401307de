#include "catch.hpp"
#include "kb/names/name_language.hpp"

using sijill::kb::language_of_name;

TEST_CASE("The language of a name is that of its script") {
    CHECK(language_of_name("غروك 4") == "ar");
    CHECK(language_of_name("منصة X") == "ar");
    CHECK(language_of_name("X منصة") == "ar");
    CHECK(language_of_name("Grok 4") == "en");
    CHECK(language_of_name("Élysée") == "en");
    CHECK_FALSE(language_of_name("4"));
    CHECK_FALSE(language_of_name("深度求索"));
    CHECK_FALSE(language_of_name(""));
}
