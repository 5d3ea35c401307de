#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

#include <vector>

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string sections(std::string_view format) {
    ResultSet first = single(whole(1));
    first.name = "first";
    ResultSet second = single(null());
    second.name = "second";
    RenderOptions options;
    options.format = format_from_name(format).value();
    options.csv_bom = true;
    return render_sections(std::vector{first, second}, options);
}

} // namespace

TEST_CASE("Format names are known, in lower case only") {
    CHECK(format_from_name("jsonl") == Format::jsonl);
    CHECK(format_from_name("markdown") == Format::markdown);
    CHECK_FALSE(format_from_name("JSON").has_value());
    CHECK_FALSE(format_from_name("").has_value());
}

TEST_CASE("Sections are told apart by name in JSON, and by an empty line in text") {
    CHECK(sections("json") == R"([
  {
    "section": "first",
    "rows": [
      {
        "value": 1
      }
    ]
  },
  {
    "section": "second",
    "rows": [
      {
        "value": null
      }
    ]
  }
]
)");
    CHECK(sections("jsonl") == "{\"section\":\"first\",\"value\":1}\n"
                               "{\"section\":\"second\",\"value\":null}\n");
    CHECK(sections("csv") == "\uFEFFvalue\n1\n\nvalue\n\"\"\n");
    CHECK(sections("tsv") == "value\n1\n\nvalue\n\n");
}
