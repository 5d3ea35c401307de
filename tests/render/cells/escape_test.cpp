#include "catch.hpp"
#include "render/cells/escape.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace sijill::render;

TEST_CASE("HTML escapes what would be markup, and writes a line break as it is told") {
    CHECK(escape_html("<a href=\"x\" title='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(escape_html("«قد»، 3.5 | *x*") == "«قد»، 3.5 | *x*");
    CHECK(escape_html("a\nb") == "a<br>b");
    CHECK(escape_html("a\n<b>", " ") == "a &lt;b&gt;");
    CHECK(escape_html("a\nb", "\n") == "a\nb");
}

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
