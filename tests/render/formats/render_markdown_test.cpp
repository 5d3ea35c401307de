#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string markdown_of(const ResultSet& result, bool arab_digits = false) {
    RenderOptions options;
    options.format = Format::markdown;
    options.arab_digits = arab_digits;
    return render::render(result, options);
}

} // namespace

TEST_CASE("Markdown is a GitHub table with numbers at the right") {
    CHECK(markdown_of(delays()) == "| Model | Planned | At least (days) | note |\n"
                                   "| --- | --- | ---: | --- |\n"
                                   "| Grok3 | 2024-12-31 | 2 | تَأْخِيرٌ لا يزال |\n"
                                   "| جيميناي |  | -15 | وGemini |\n");
}

TEST_CASE("Title is a heading and description a paragraph of Markdown") {
    ResultSet result = single(0.5);
    result.title = "تأخيرات *النماذج*";
    result.description = "- which | slipped";
    CHECK(markdown_of(result, true) == "## تأخيرات \\*النماذج\\*\n\n\\- which \\| slipped\n\n"
                                       "| value |\n| ---: |\n| ٠٫٥ |\n");
}

TEST_CASE("Highlights are bold in Markdown, with the text inside escaped") {
    ResultSet result = single("و"s + marked("a|b") + "*");
    result.columns[0].highlighted = true;
    CHECK(markdown_of(result).find("| و**a\\|b**\\* |") != std::string::npos);
}
