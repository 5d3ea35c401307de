#include "base/shell_word.hpp"
#include "catch.hpp"

using sijill::shell_word;

TEST_CASE("A word of a shell is what it was, whatever stands in it") {
    CHECK(shell_word("grok-3") == "grok-3");
    CHECK(shell_word("2024-12-31/2025-01-02") == "2024-12-31/2025-01-02");
    CHECK(shell_word("") == "''");
    CHECK(shell_word("غروك 3") == "'غروك 3'");
    CHECK(shell_word("a; rm -rf ~") == "'a; rm -rf ~'");
    CHECK(shell_word("it's $(id) `id` \\ \"x\"") == "'it'\\''s $(id) `id` \\ \"x\"'");
    CHECK(shell_word("a\nb") == "'a\nb'");
}
