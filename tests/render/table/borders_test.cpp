#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"
#include "sijill/analyzer.hpp"

#include <random>
#include <sstream>

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

/// What cells are put together from: all that has ever pushed a border out of line.
const std::vector<std::string> kPieces = {"لا",
                                          "الأوّل",
                                          "تَأْخِيرٌ",
                                          "2024-12-31",
                                          " ",
                                          "xAI، Grok3",
                                          "中文",
                                          "e\u0301",
                                          "\u200Dx",
                                          "👩‍👩‍👧",
                                          "🇸🇦",
                                          "\t",
                                          "\n",
                                          "\r\n",
                                          "\x1b[2J",
                                          "\u202Eabc",
                                          "\u2069",
                                          "\xFF\xC3",
                                          "\uE001",
                                          "\uE002",
                                          "ﷺ",
                                          "ـــ",
                                          "https://x.ai/"
                                          "a_very_long_address_that_cannot_be_broken",
                                          "٣٫٥",
                                          "\u0301"};

std::string random_cell(std::mt19937& random) {
    std::string cell;
    for (auto pieces = random() % 12; pieces > 0; --pieces) {
        cell += kPieces[random() % kPieces.size()];
    }
    return cell;
}

ResultSet random_result(std::mt19937& random) {
    ResultSet result;
    for (auto columns = random() % 4 + 1; columns > 0; --columns) {
        Column column{random_cell(random), "", ""};
        column.highlighted = random() % 2 == 0;
        result.columns.push_back(column);
    }
    for (auto rows = random() % 4; rows > 0; --rows) {
        std::vector<Value> row;
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            switch (random() % 4) {
            case 0:
                row.push_back(null());
                break;
            case 1:
                row.push_back(whole(static_cast<std::int64_t>(random())));
                break;
            default:
                row.push_back(random_cell(random));
            }
        }
        result.rows.push_back(row);
    }
    return result;
}

std::string without_bold(std::string text) {
    for (const std::string control : {"\x1b[1m", "\x1b[22m"}) {
        for (auto offset = text.find(control); offset != std::string::npos;
             offset = text.find(control)) {
            text.erase(offset, control.size());
        }
    }
    return text;
}

} // namespace

TEST_CASE("Borders are straight: every line of a table fills the same width") {
    std::mt19937 random(20241231);
    for (int round = 0; round < 400; ++round) {
        const ResultSet result = random_result(random);
        RenderOptions options;
        options.width = std::vector<std::size_t>{0, 1, 40, 80, 120}[random() % 5];
        options.language = random() % 2 == 0 ? Language::arabic : Language::english;
        options.color = random() % 2 == 0;
        options.terminal = random() % 2 == 0;
        options.arab_digits = random() % 2 == 0;
        options.bidi = static_cast<RenderOptions::Bidi>(random() % 3);
        const std::string table = render::render(result, options);
        CAPTURE(round, table);
        std::istringstream lines(without_bold(table));
        std::string first;
        std::getline(lines, first);
        for (std::string line; std::getline(lines, line);) {
            CHECK(display_width(line) == display_width(first));
        }
        CHECK(render::render(result, options) == table);
    }
}
