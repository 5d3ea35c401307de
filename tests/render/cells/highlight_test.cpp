#include "catch.hpp"
#include "render/cells/highlight.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using samples::marked;

TEST_CASE("Each style fences the spans and escapes as its format asks") {
    const std::vector<TextSpan> spans = {{0, 3, 0, 3}, {6, 7, 6, 7}};
    const std::string text = "a<b c|d";
    CHECK(highlight(text, spans, HighlightStyle::ansi) == "\x1b[1ma<b\x1b[22m c|\x1b[1md\x1b[22m");
    CHECK(highlight(text, spans, HighlightStyle::plain) == "[a<b] c|[d]");
    CHECK(highlight(text, spans, HighlightStyle::tags) == "<mark>a<b</mark> c|<mark>d</mark>");
    CHECK(highlight(text, spans, HighlightStyle::markdown) == "**a\\<b** c\\|**d**");
    CHECK(highlight(text, spans, HighlightStyle::html) == "<mark>a&lt;b</mark> c|<mark>d</mark>");
}

TEST_CASE("Spans that touch become one, empty ones and those outside the text none") {
    const auto plain = [](std::vector<TextSpan> spans) {
        return highlight("abcdef", spans, HighlightStyle::plain);
    };
    CHECK(plain({}) == "abcdef");
    CHECK(plain({{0, 2, 0, 2}, {2, 4, 2, 4}}) == "[abcd]ef");
    CHECK(plain({{0, 2, 0, 2}, {3, 4, 3, 4}}) == "[ab]c[d]ef");
    CHECK(plain({{2, 2, 2, 2}}) == "abcdef");
    CHECK(plain({{4, 99, 4, 99}}) == "abcd[ef]");
    CHECK(plain({{50, 99, 50, 99}}) == "abcdef");
    CHECK(plain({{3, 2, 3, 2}}) == "abcdef");
}

TEST_CASE("Marks become spans in bytes and in code points") {
    const MarkedText split = split_marks("أسباب " + marked("التأخير") + "،");
    CHECK(split.text == "أسباب التأخير،");
    CHECK(split.spans == std::vector<TextSpan>{{11, 25, 6, 13}});
    CHECK(highlight(split.text, split.spans, HighlightStyle::plain) == "أسباب [التأخير]،");
}

TEST_CASE("Marks out of order never tear the text") {
    const auto shown = [](const std::string& text) {
        const MarkedText split = split_marks(text);
        return highlight(split.text, split.spans, HighlightStyle::plain);
    };
    CHECK(shown("a\uE001b") == "a[b]");
    CHECK(shown("a\uE002b") == "ab");
    CHECK(shown("\uE001a\uE001b\uE002c\uE002d") == "[ab]cd");
    CHECK(shown("\uE001\uE002a\uE001") == "a");
    CHECK(shown("") == "");
}
