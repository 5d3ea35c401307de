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

std::string records_of(ResultSet result, std::size_t width, Language language = Language::english) {
    result.every_column = true;
    RenderOptions options;
    options.width = width;
    options.language = language;
    return render::render(result, options);
}

} // namespace

TEST_CASE("Sentences that do not fit become records at 40 columns") {
    CHECK(records_of(evidence(), 40) == R"(┌──────────┬───────────────────────────┐
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

TEST_CASE("Arabic labels of records stand at the right edge of theirs") {
    CHECK(records_of(evidence(), 40, Language::arabic) ==
          R"(┌─────────┬────────────────────────────┐
│ النموذج │ Grok3                      │
│ الإطلاق │                          – │
│  الدليل │  كان من المقرر إطلاق Grok3 │
│         │ في نهاية عام 2024، وقد أدى │
│         │   التأخير في عملية تطويره، │
│         │  فضلاً عن التأخير في مشاريع │
│         │     مماثلة، إلى التفكير في │
│         │                الاختناقات. │
└─────────┴────────────────────────────┘
)");
}

TEST_CASE("Where records would hold nothing, their labels are left out, too") {
    ResultSet none = evidence();
    none.rows.clear();
    CHECK(records_of(none, 20).empty());
}

TEST_CASE("A result that fits stays a table, to the last column") {
    const std::string table = records_of(delays(), 0);
    const std::size_t width = display_width(table.substr(0, table.find('\n')));
    CHECK(records_of(delays(), width) == table);
    CHECK(records_of(delays(), width - 1) != table);
}

TEST_CASE("What is a little too wide is wrapped in its columns, the widest first") {
    CHECK(records_of(delays(), 54) == R"(┌─────────┬────────────┬──────────┬──────────┐
│ Model   │ Planned    │ At least │ note     │
│         │            │   (days) │          │
├─────────┼────────────┼──────────┼──────────┤
│ Grok3   │ 2024-12-31 │        2 │ تَأْخِيرٌ لا │
│         │            │          │     يزال │
│ جيميناي │            │      -15 │  وGemini │
└─────────┴────────────┴──────────┴──────────┘
)");
    CHECK(records_of(delays(), 30).find("–") != std::string::npos);
}

TEST_CASE("A wrapped table leaves dates, numbers and words whole, and sentences wide enough") {
    const std::string table = records_of(evidence(), 60);
    CHECK(table == R"(┌───────┬──────────┬────────────────────────────────────┐
│ Model │ Released │ Evidence                           │
├───────┼──────────┼────────────────────────────────────┤
│ Grok3 │          │ كان من المقرر إطلاق Grok3 في نهاية │
│       │          │ عام 2024، وقد أدى التأخير في عملية │
│       │          │  تطويره، فضلاً عن التأخير في مشاريع │
│       │          │ مماثلة، إلى التفكير في الاختناقات. │
└───────┴──────────┴────────────────────────────────────┘
)");
    CHECK(records_of(evidence(), 40).find("–") != std::string::npos);
}

TEST_CASE("Records show every field of every row, in order") {
    ResultSet result = delays();
    result.columns[2].label_en = "Days";
    const std::string records = records_of(result, 34);
    CHECK(std::count(records.begin(), records.end(), '\n') == 2 * 4 + 3);
    CHECK(records.find("Model") < records.find("Planned"));
    CHECK(records.find("Grok3") < records.find("جيميناي"));
}

TEST_CASE("Wrapping to a terminal's width loses no word") {
    for (const std::size_t width : {40U, 60U, 80U, 120U}) {
        std::istringstream lines(records_of(evidence(), width));
        std::string words;
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(width, line);
            CHECK(display_width(line) <= width);
            // The sentence is in the last column, of a table as of records.
            const auto end = line.rfind("│");
            const auto begin = line.rfind("│", end == 0 ? 0 : end - 1);
            if (end != std::string::npos && begin != end) {
                std::istringstream cell(line.substr(begin + 3, end - begin - 3));
                for (std::string word; cell >> word;) {
                    words += (words.empty() ? "" : " ") + word;
                }
            }
        }
        CAPTURE(width, words);
        CHECK(words.ends_with(kSentence));
    }
}

TEST_CASE("A narrow terminal cuts a word before it lets a line run over") {
    std::istringstream lines(records_of(evidence(), 24));
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

TEST_CASE("A value under another that looks like it is shown as what it is") {
    ResultSet result;
    result.columns = {{"text", "", ""}, {"textOrNumber", "", ""}};
    result.rows = {{"", "1"}, {{}, 1}, {"", "1"}, {"", "1"}};
    CHECK(records_of(result, 24) == R"(┌──────┬──────────────┐
│ text │ textOrNumber │
├──────┼──────────────┤
│      │ 1            │
│      │            1 │
│      │ 1            │
│      │ 1            │
└──────┴──────────────┘
)");
    result.columns[0].key = "a";
    result.columns[1].key = "valuesThatAreManyThings";
    result.rows.pop_back();
    CHECK(records_of(result, 24) == R"(┌──────────┬───┐
│ a        │   │
│ valuesTh │ 1 │
│ atAreMan │   │
│ yThings  │   │
├──────────┼───┤
│ a        │ – │
│ valuesTh │ 1 │
│ atAreMan │   │
│ yThings  │   │
├──────────┼───┤
│ a        │   │
│ valuesTh │ 1 │
│ atAreMan │   │
│ yThings  │   │
└──────────┴───┘
)");
}
