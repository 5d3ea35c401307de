#include "catch.hpp"
#include "render/cells/characters.hpp"

#include <string>
#include <vector>

using namespace sijill::render;
using Lines = std::vector<std::string_view>;

TEST_CASE("A text runs as its first strong character does") {
    CHECK(direction_of("«قد» xAI") == Direction::right_to_left);
    CHECK(direction_of("2024 xAI قد") == Direction::left_to_right);
    CHECK(direction_of("2024-12-31") == Direction::neutral);
    CHECK(direction_of("") == Direction::neutral);
}

TEST_CASE("Every kind of line break is one line feed in visible text") {
    CHECK(visible_text("a\nb\rc\r\nd\u2028e\u2029f") == "a\nb\nc\nd\ne\nf");
    CHECK(visible_text("a\n\rb\r\rc") == "a\n\nb\n\nc");
}

TEST_CASE("Repairing a text replaces ill-formed sequences and nothing else") {
    CHECK(repaired_text("قد\xFF\xC3(") == "قد\uFFFD\uFFFD(");
    const std::string controls = "a\tb\r\n\x1b\u202E";
    CHECK(repaired_text(controls) == controls);
}

TEST_CASE("A text has one line more than it has line feeds") {
    CHECK(lines_of("") == Lines{""});
    CHECK(lines_of("a") == Lines{"a"});
    CHECK(lines_of("a\n\nقد\n") == Lines{"a", "", "قد", ""});
}
