#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

const std::string kLri = "\u2066";
const std::string kRli = "\u2067";
const std::string kPdi = "\u2069";
const std::string kLrm = "\u200E";

RenderOptions on_terminal(RenderOptions::Bidi bidi) {
    RenderOptions options;
    options.terminal = true;
    options.bidi = bidi;
    return options;
}

bool has_bidi_control(const std::string& text) {
    return text.find(kLri) != std::string::npos || text.find(kRli) != std::string::npos ||
           text.find(kPdi) != std::string::npos || text.find(kLrm) != std::string::npos;
}

} // namespace

TEST_CASE("Isolates stand tight round every cell, numbers and dates too, padding outside") {
    const std::string table = render::render(delays(), on_terminal(RenderOptions::Bidi::isolate));
    for (const std::string cell : {"Model", "Grok3", "2024-12-31", "2", "-15"}) {
        CAPTURE(cell);
        CHECK(table.find(kLri + cell + kPdi) != std::string::npos);
    }
    CHECK(table.find(kRli + "جيميناي" + kPdi) != std::string::npos);
    CHECK(table.find("│ " + kLri + "Grok3" + kPdi + "   │") != std::string::npos);
}

TEST_CASE("Marks stand before each separator and nowhere else") {
    const std::string table = render::render(single("x"s), on_terminal(RenderOptions::Bidi::mark));
    CHECK(table == "┌───────┐\n" + kLrm + "│ value " + kLrm + "│\n├───────┤\n" + kLrm + "│ x     " +
                       kLrm + "│\n└───────┘\n");
}

TEST_CASE("No bidi control is written when it is off, in a pipe, or in another format") {
    CHECK_FALSE(has_bidi_control(render::render(delays(), on_terminal(RenderOptions::Bidi::off))));
    for (const auto bidi : {RenderOptions::Bidi::isolate, RenderOptions::Bidi::mark}) {
        RenderOptions options = on_terminal(bidi);
        CHECK(has_bidi_control(render::render(delays(), options)));
        options.terminal = false;
        CHECK_FALSE(has_bidi_control(render::render(delays(), options)));
        options.terminal = true;
        for (const auto format : {Format::json, Format::jsonl, Format::csv, Format::tsv,
                                  Format::markdown, Format::html}) {
            options.format = format;
            CHECK_FALSE(has_bidi_control(render::render(delays(), options)));
        }
    }
}

TEST_CASE("A wrapped line that begins with the other script still runs like its sentence") {
    ResultSet result = evidence();
    result.rows[0][2] = "تأخر إطلاق النموذج الجديد من شركة\nxAI وهي شركة أسسها ماسك"s;
    RenderOptions options = on_terminal(RenderOptions::Bidi::isolate);
    options.width = 60;
    const std::string records = render::render(result, options);
    CHECK(records.find(kRli + "xAI") != std::string::npos);
    CHECK(records.find(kRli + "تأخر") != std::string::npos);
}

// FSI would leave it to the terminal: FriBidi 1.0.8, which VTE runs, looks for the first strong
// character beyond the end of the isolate, and turns a date round where the next cell is Arabic.
TEST_CASE("The direction of a cell is written down, whatever stands in the next") {
    ResultSet result = single("2025-01-02"s);
    result.columns.push_back(result.columns[0]);
    result.rows[0].push_back("غروك 3"s);
    const std::string table = render::render(result, on_terminal(RenderOptions::Bidi::isolate));
    CHECK(table.find("│ " + kLri + "2025-01-02" + kPdi + " │") != std::string::npos);
    CHECK(table.find("\u2068") == std::string::npos);
}

// In Arabic text the rules W2 and N1 of UAX #9 would show 31-12-2024.
TEST_CASE("An ISO date within Arabic text reads from the left") {
    const RenderOptions options = on_terminal(RenderOptions::Bidi::isolate);
    for (const std::string date : {"2024-12-31", "2024-12"}) {
        const std::string table = render::render(single("صدر في " + date + "، وتأخر"), options);
        CHECK(table.find(kRli + "صدر في " + kLri + date + kPdi + "، وتأخر" + kPdi) !=
              std::string::npos);
    }
    for (const std::string other : {"في 12024-12-31", "في 2024-1-31", "في 2024", "في 2024-123"}) {
        CHECK(render::render(single(other), options).find(kRli + other + kPdi) !=
              std::string::npos);
    }
    CHECK(render::render(single("on 2024-12-31"s), options).find(kLri + "on 2024-12-31" + kPdi) !=
          std::string::npos);
}

TEST_CASE("Arabic title and description stand at the right edge of the page, each line isolated") {
    ResultSet result = single("a value that is wide"s);
    result.title = "العنوان";
    result.description = "وصف أطول من الجدول ينتهي بكلمة Grok3 ثم نقطة.";
    RenderOptions options = on_terminal(RenderOptions::Bidi::isolate);
    options.width = 30;
    CHECK(render::render(result, options)
              .starts_with(std::string(23, ' ') + kRli + "العنوان" + kPdi + "\n" + kRli +
                           "وصف أطول من الجدول ينتهي بكلمة" + kPdi + "\n" + std::string(16, ' ') +
                           kRli + "Grok3 ثم نقطة." + kPdi + "\n┌"));

    options.bidi = RenderOptions::Bidi::mark;
    CHECK(render::render(result, options).starts_with("العنوان\nوصف"));
}
