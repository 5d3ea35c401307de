#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <sstream>

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string rendered(const ResultSet& result, std::size_t width,
                     Language language = Language::english) {
    RenderOptions options;
    options.width = width;
    options.language = language;
    return render::render(result, options);
}

} // namespace

TEST_CASE("Sentences that do not fit become records at 40 columns") {
    CHECK(rendered(evidence(), 40) == R"(┌──────────┬───────────────────────────┐
│ Model    │ Grok3                     │
│ Released │ –                         │
│ Evidence │ كان من المقرر إطلاق Grok3 │
│          │    في نهاية عام 2024، وقد │
│          │      أدى التأخير في عملية │
│          │   تطويره، فضلاً عن التأخير │
│          │     في مشاريع مماثلة، إلى │
│          │    التفكير في الاختناقات. │
└──────────┴───────────────────────────┘
)");
}

TEST_CASE("Sentences that do not fit become records at 80 columns, under Arabic labels") {
    CHECK(rendered(evidence(), 80, Language::arabic) ==
          R"(┌─────────┬─────────────────────────────────────────────────────────────────┐
│ النموذج │ Grok3                                                           │
│ الإطلاق │                                                               – │
│  الدليل │ كان من المقرر إطلاق Grok3 في نهاية عام 2024، وقد أدى التأخير في │
│         │  عملية تطويره، فضلاً عن التأخير في مشاريع مماثلة، إلى التفكير في │
│         │                                                     الاختناقات. │
└─────────┴─────────────────────────────────────────────────────────────────┘
)");
}

TEST_CASE("A result that fits stays a table, to the last column") {
    const std::string table = rendered(delays(), 0);
    const std::size_t width = display_width(table.substr(0, table.find('\n')));
    CHECK(rendered(delays(), width) == table);
    CHECK(rendered(delays(), width - 1) != table);
    CHECK(rendered(delays(), width - 1).find("–") != std::string::npos);
}

TEST_CASE("Records show every field of every row, in order") {
    const std::string records = rendered(delays(), 50);
    CHECK(std::count(records.begin(), records.end(), '\n') == 2 * 4 + 3);
    CHECK(records.find("Model") < records.find("Planned"));
    CHECK(records.find("Grok3") < records.find("جيميناي"));
}

TEST_CASE("Wrapping to a terminal's width loses no word") {
    for (const std::size_t width : {40U, 60U, 80U, 120U}) {
        std::istringstream lines(rendered(evidence(), width));
        std::string words;
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(width, line);
            CHECK(display_width(line) <= width);
            const auto separator = line.find("│", 3);
            if (separator != std::string::npos) {
                std::istringstream cell(line.substr(separator + 3));
                for (std::string word; cell >> word && word != "│";) {
                    words += (words.empty() ? "" : " ") + word;
                }
            }
        }
        CHECK(words == "Grok3 – " + kSentence);
    }
}

TEST_CASE("A narrow terminal cuts a word before it lets a line run over") {
    std::istringstream lines(rendered(evidence(), 24));
    for (std::string line; std::getline(lines, line);) {
        CHECK(display_width(line) == 24);
    }
}

TEST_CASE("A highlight that crosses a line break is bold on both lines") {
    ResultSet result = evidence();
    result.columns[2].highlighted = true;
    result.rows[0][2] = "one two three "s + marked("four five") + " six seven eight nine ten";
    RenderOptions options;
    options.width = 40;
    options.color = true;
    const std::string records = render::render(result, options);
    CHECK(records.find("\x1b[1mfour five\x1b[22m\x20") != std::string::npos);
    options.width = 34;
    const std::string narrow = render::render(result, options);
    CHECK(narrow.find("three \x1b[1mfour\x1b[22m") != std::string::npos);
    CHECK(narrow.find("│ \x1b[1mfive\x1b[22m six") != std::string::npos);
}
