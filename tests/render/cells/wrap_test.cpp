#include "catch.hpp"
#include "render/cells/wrap.hpp"
#include "render/samples.hpp"
#include "sijill/analyzer.hpp"

using sijill::render::LineWrapper;
using Lines = std::vector<std::string_view>;

TEST_CASE("Lines break at spaces, and drop the space at the break") {
    LineWrapper wrapper;
    CHECK(wrapper.wrap("one two  three", 7) == Lines{"one two", "three"});
    CHECK(wrapper.wrap("one two", 7) == Lines{"one two"});
    CHECK(wrapper.wrap("one two", 6) == Lines{"one", "two"});
    CHECK(wrapper.wrap("نهاية عام 2024، وقد", 15) == Lines{"نهاية عام 2024،", "وقد"});
}

TEST_CASE("A date or a decimal is not torn where it fits a line") {
    LineWrapper wrapper;
    CHECK(wrapper.wrap("في 2024-12-31", 10) == Lines{"في", "2024-12-31"});
    CHECK(wrapper.wrap("نحو 3.5", 5) == Lines{"نحو", "3.5"});
    CHECK(wrapper.wrap("2026-02-01/2026-02-28", 14) == Lines{"2026-02-01/", "2026-02-28"});
}

TEST_CASE("Line breaks of the text stay, empty lines too") {
    LineWrapper wrapper;
    CHECK(wrapper.wrap("a\n\nb", 10) == Lines{"a", "", "b"});
    CHECK(wrapper.wrap("", 10) == Lines{""});
}

TEST_CASE("A word longer than a line is cut between grapheme clusters") {
    LineWrapper wrapper;
    CHECK(wrapper.wrap("abcdef", 4) == Lines{"abcd", "ef"});
    CHECK(wrapper.wrap("تَأْخِيرٌ", 2) == Lines{"تَأْ", "خِي", "رٌ"});
    CHECK(wrapper.wrap("e\u0301e\u0301e\u0301", 1) == Lines{"e\u0301", "e\u0301", "e\u0301"});
    CHECK(wrapper.wrap("中文", 1) == Lines{"中", "文"});
}

TEST_CASE("No wrapped line is wider than asked for") {
    LineWrapper wrapper;
    for (std::size_t width = 2; width < 100; ++width) {
        for (const std::string_view line : wrapper.wrap(sijill::samples::kSentence, width)) {
            CAPTURE(width, line);
            CHECK(sijill::display_width(line) <= width);
        }
    }
}
