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

TEST_CASE("Noncharacters, which XML does not know, are not shown") {
    CHECK(visible_text("a\uFFFEb\uFFFFc\uFDD0d\U0001FFFEe") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    CHECK(visible_text("\uFFFD\uFFFC\uFDCF\uFDF0") == "\uFFFD\uFFFC\uFDCF\uFDF0");
}

TEST_CASE("A terminal gets lines and tabs as they are, and nothing that it would obey") {
    CHECK(terminal_text("a,b\r\nc\td\n") == "a,b\r\nc\td\n");
    CHECK(terminal_text("\x1b[31m\r\u202E\xc2\x9b\x07") == "\uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(terminal_text("\r\r\n\xff") == "\uFFFD\r\n\uFFFD");
    CHECK(terminal_text("").empty());
}
