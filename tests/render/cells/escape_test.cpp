#include "catch.hpp"
#include "render/cells/escape.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace sijill::render;

TEST_CASE("Markdown escapes what would be markup and leaves the rest alone") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"a|b", "a\\|b"},
        {"a\nb", "a<br>b"},
        {"**x**", "\\*\\*x\\*\\*"},
        {"<script>", "\\<script\\>"},
        {"&lt;", "\\&lt;"},
        {"\\", "\\\\"},
        {"[a](b)", "\\[a\\](b)"},
        {"`x`", "\\`x\\`"},
        {"_a_", "\\_a\\_"},
        {"min_days", "min_days"},
        {"GPT-4o (2024)!", "GPT-4o (2024)!"},
        {"«قد»، 3.5", "«قد»، 3.5"},
        {"", ""},
    };
    for (const auto& [text, escaped] : cases) {
        CHECK(escape_markdown(text) == escaped);
    }
}
