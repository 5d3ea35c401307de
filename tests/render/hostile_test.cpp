#include "catch.hpp"
#include "render/cells/characters.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

struct Case {
    std::string name;
    std::string data;
    std::string shown;
};

const std::vector<Case> kCases = {
    {"clear screen", "a\x1b[2Jb", "a\uFFFD[2Jb"},
    {"window title", "\x1b]0;x\x07", "\uFFFD]0;x\uFFFD"},
    {"backspace", "a\bb", "a\uFFFDb"},
    {"NUL", "a\0b"s, "a\uFFFDb"},
    {"DEL", "a\x7F", "a\uFFFD"},
    {"C1 as UTF-8", "\u009B2J", "\uFFFD2J"},
    {"C1 as a bare byte",
     "\x9B"
     "2J",
     "\uFFFD2J"},
    {"right-to-left override", "\u202Eabc", "\uFFFDabc"},
    {"isolate that never ends", "\u2067abc", "\uFFFDabc"},
    {"end of an isolate", "abc\u2069", "abc\uFFFD"},
    {"tab", "a\tb", "a b"},
    {"Arabic, marks and joiners", "تَأْخِيرٌ \u200Fمي\u200Cرود", "تَأْخِيرٌ \u200Fمي\u200Cرود"},
    {"U+FFFD itself", "\uFFFD", "\uFFFD"},
};

} // namespace

TEST_CASE("Control characters in data cannot drive a terminal") {
    for (const Case& hostile : kCases) {
        CAPTURE(hostile.name);
        CHECK(visible_text(hostile.data) == hostile.shown);
        CHECK(visible_text(hostile.shown) == hostile.shown);
        for (const bool terminal : {true, false}) {
            ResultSet result = single(hostile.data);
            result.title = hostile.data;
            result.columns[0].label_en = hostile.data;
            RenderOptions options;
            options.terminal = terminal;
            const std::string table = render::render(result, options);
            CHECK(table.starts_with(hostile.shown + "\n┌"));
            CHECK(table.find("│ " + hostile.shown) != std::string::npos);
            CHECK(table.find('\x1b') == std::string::npos);
        }
    }
}

TEST_CASE("Pages for people show control characters as U+FFFD too") {
    for (const auto format : {Format::markdown, Format::html}) {
        RenderOptions options;
        options.format = format;
        const std::string page = render::render(single("a\x1b\u202E"
                                                       "b"s),
                                                options);
        CHECK(page.find("a\uFFFD\uFFFD"
                        "b") != std::string::npos);
    }
}

TEST_CASE("Ill-formed UTF-8 comes out as U+FFFD in every format") {
    for (const std::string name : {"table", "json", "jsonl", "csv", "tsv", "markdown", "html"}) {
        CAPTURE(name);
        RenderOptions options;
        options.format = format_from_name(name).value();
        const std::string output = render::render(single("a\xFF"
                                                         "b"s),
                                                  options);
        CHECK(output.find("a\uFFFD"
                          "b") != std::string::npos);
        CHECK(output.find('\xFF') == std::string::npos);
    }
}
