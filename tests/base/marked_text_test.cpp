#include "base/marked_text.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

struct Span {
    std::size_t begin_byte;
    std::size_t end_byte;
};

} // namespace

TEST_CASE("marks stand round each span, and the text between stays") {
    struct Example {
        std::string_view text;
        std::vector<Span> spans;
        std::string_view marked;
    };
    const std::vector<Example> examples{
        {"", {}, ""},
        {"one two", {}, "one two"},
        {"one two", {{0, 3}, {4, 7}}, "[one] [two]"},
        {"one two", {{3, 4}}, "one[ ]two"},
        {"one two", {{0, 7}}, "[one two]"},
    };
    for (const Example& example : examples) {
        CHECK(sijill::marked_text(example.text, example.spans, "[", "]") == example.marked);
    }
}

TEST_CASE("the text can be changed on its way between the marks, and the marks are not") {
    const auto without_brackets = [](std::string_view piece) {
        std::string kept(piece);
        std::erase_if(kept, [](char letter) { return letter == '[' || letter == ']'; });
        return kept;
    };
    CHECK(sijill::marked_text("[a] b]", std::vector<Span>{{4, 6}}, "[", "]", without_brackets) ==
          "a [b]");
}
