#include "catch.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/samples.hpp"

#include <string>

using namespace sijill::render;
using sijill::Language;
using sijill::samples::holds;

namespace {

using Anchor = SvgCanvas::Anchor;

/// A picture 100 wide and 50 high, as a reader of the language sees it.
template <typename Draw>
std::string picture(Language language, Draw draw) {
    RenderOptions options;
    options.language = language;
    SvgCanvas canvas(100, options);
    draw(canvas);
    return canvas.element(50, "title", "description");
}

} // namespace

TEST_CASE("An empty picture has its size, its title and its description") {
    const auto nothing = [](SvgCanvas&) {};
    CHECK(picture(Language::english, nothing) ==
          "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" lang=\"en\" "
          "viewBox=\"-4 0 108 50\" width=\"108\" height=\"50\" "
          "font-family=\"Noto Sans Arabic, Noto Sans, Segoe UI, Tahoma, DejaVu Sans, sans-serif\" "
          "font-size=\"14\" fill=\"#1d1c1a\">\n<title>title</title>\n"
          "<desc>description</desc>\n</svg>\n");
    CHECK(holds(picture(Language::arabic, nothing), "lang=\"ar\""));
}

TEST_CASE("What is drawn at the left stands at the right in Arabic") {
    const auto draw = [](SvgCanvas& canvas) {
        canvas.rectangle(10, 5, 30, 20, "bar");
        canvas.line(0, 1, 2.04, 3, "");
        canvas.text(10, 15, "Grok", Anchor::start);
    };
    const std::string english = picture(Language::english, draw);
    CHECK(holds(english, "<rect x=\"10\" y=\"5\" width=\"30\" height=\"20\" rx=\"3\" class=\"bar\" "
                         "fill=\"#0b6e5f\"/>"));
    CHECK(holds(english, "<line x1=\"0\" y1=\"1\" x2=\"2\" y2=\"3\"/>"));
    CHECK(holds(english, "<text x=\"10\" y=\"15\" text-anchor=\"start\" direction=\"ltr\">Grok"));
    const std::string arabic = picture(Language::arabic, draw);
    CHECK(holds(arabic, "<rect x=\"60\" y=\"5\" width=\"30\" height=\"20\" rx=\"3\" class=\"bar\" "
                        "fill=\"#0b6e5f\"/>"));
    CHECK(holds(arabic, "<line x1=\"100\" y1=\"1\" x2=\"98\" y2=\"3\"/>"));
    CHECK(holds(arabic, "<text x=\"90\" y=\"15\" text-anchor=\"end\" direction=\"ltr\">Grok"));
}

TEST_CASE("A text is anchored by its own direction, which its later lines keep") {
    const std::string svg = picture(Language::english, [](SvgCanvas& canvas) {
        canvas.text(10, 15, canvas.wrapped("تأخير Grok", 50), Anchor::start);
    });
    CHECK(holds(svg, "<text x=\"10\" y=\"15\" text-anchor=\"end\" direction=\"rtl\">تأخير</text>"));
    CHECK(holds(svg, "<text x=\"10\" y=\"35\" text-anchor=\"end\" direction=\"rtl\">Grok</text>"));
}

TEST_CASE("Lines of a grid lie behind all else, whenever they are drawn") {
    const std::string svg = picture(Language::english, [](SvgCanvas& canvas) {
        canvas.rectangle(0, 0, 1, 1, "bar");
        canvas.grid_line(0, 0, 1, 1, "grid");
    });
    CHECK(svg.find("class=\"grid\"") < svg.find("class=\"bar\""));
}

TEST_CASE("Texts of a picture are escaped and safe to show") {
    const std::string svg = picture(
        Language::english, [](SvgCanvas& canvas) { canvas.text(0, 0, "<b>\x1b", Anchor::middle); });
    CHECK(holds(svg, ">&lt;b&gt;\uFFFD</text>"));
    // A picture is XML, which knows no <br>.
    const std::string broken = picture(Language::english, [](SvgCanvas& canvas) {
        canvas.text(0, 0, "two\nlines", Anchor::middle);
    });
    CHECK(holds(broken, ">two lines</text>"));
}

TEST_CASE("A date in an Arabic text of a picture runs from the left") {
    const std::string svg = picture(Language::english, [](SvgCanvas& canvas) {
        canvas.text(0, 0, "حتى 2025-01-02", Anchor::start);
        canvas.text(0, 20, "until 2025-01-02", Anchor::start);
    });
    CHECK(holds(svg, ">حتى \u20662025-01-02\u2069</text>"));
    CHECK(holds(svg, ">until 2025-01-02</text>"));
}

TEST_CASE("What a page would make too small to read says that it is wide") {
    CHECK(holds(SvgCanvas(893, {}).element(9, "", ""), "class=\"chart wide\""));
    CHECK(holds(SvgCanvas(892, {}).element(9, "", ""), "class=\"chart\""));
}

TEST_CASE("A wrapped text is no wider than asked for, by the estimate of its width") {
    SvgCanvas canvas(100, {});
    const SvgCanvas::Lines lines = canvas.wrapped("delay of the release of a model", 90);
    REQUIRE(lines.lines.size() > 1);
    CHECK(lines.height() == static_cast<double>(lines.lines.size()) * SvgCanvas::kLine);
    for (const std::string& line : lines.lines) {
        CAPTURE(line);
        CHECK(SvgCanvas::text_width(line) <= 90);
    }
}
