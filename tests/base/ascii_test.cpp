#include "base/ascii.hpp"
#include "catch.hpp"

using namespace sijill;

TEST_CASE("only the letters of ASCII change their case") {
    CHECK(ascii_lower('A') == 'a');
    CHECK(ascii_lower('Z') == 'z');
    CHECK(ascii_lower('@') == '@');
    CHECK(ascii_lower('[') == '[');
    CHECK(ascii_lower("SELECT «غروك» AS Äpfel_3") == "select «غروك» as Äpfel_3");
}

TEST_CASE("letters and digits are those of ASCII, not bytes of others") {
    for (const char letter : {'a', 'z', 'A', 'Z'}) {
        CHECK(is_ascii_letter(letter));
        CHECK_FALSE(is_ascii_digit(letter));
    }
    for (const char digit : {'0', '9'}) {
        CHECK(is_ascii_digit(digit));
        CHECK_FALSE(is_ascii_letter(digit));
    }
    for (const char other : {'@', '[', '`', '{', '/', ':', '\xD8', '\xA7'}) {
        CHECK_FALSE(is_ascii_letter(other));
        CHECK_FALSE(is_ascii_digit(other));
    }
}
