#include "catch.hpp"
#include "sijill/analyzer.hpp"

#include <string>
#include <vector>

TEST_CASE("Columns are counted by what is seen") {
    struct Case {
        std::string text;
        std::size_t columns;
    };
    const std::vector<Case> cases = {{"", 0},
                                     {"abc", 3},
                                     {"سجل", 3},
                                     {"سِجِلّ", 3},
                                     {"لا", 2},
                                     {"ﻻ", 1},
                                     {"تـأخير", 6},
                                     {"«نص»", 4},
                                     {"\u200Fنص\u200F", 2},
                                     {"a\u0301", 1},
                                     {"中文", 4},
                                     {"ｶ", 1},
                                     {"Ｇ", 2},
                                     {"😀", 2},
                                     {"👩‍👩‍👧", 2},
                                     {"🇸🇦", 2},
                                     {"❤️", 2},
                                     {"❤", 1},
                                     {"한", 2},
                                     {"\u1112\u1161\u11AB", 2},
                                     {"\t\r\n", 0},
                                     {"\u064E", 0},
                                     {"é", 1},
                                     {"\xFF", 1},
                                     {"١٢٣٪", 4},
                                     {"نص 😀 عربي", 10},
                                     {"\u00AD", 0},
                                     {"a\u200Bb", 2},
                                     {"\u0600"
                                      "5",
                                      1}};
    for (const auto& [text, columns] : cases) {
        INFO(text);
        CHECK(sijill::display_width(text) == columns);
    }
}

TEST_CASE("The short way through plain text counts as the long way does") {
    for (const std::string text : {"abc", "قَرَّرَتِ الشركة", "«نص»، 100٪؛ لا؟", "تـأخير…"}) {
        INFO(text);
        CHECK(sijill::display_width(text + "中") == sijill::display_width(text) + 2);
    }
}
