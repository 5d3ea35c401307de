#include "catch.hpp"
#include "cli/shell/screen_layout.hpp"

#include <clocale>
#include <string>

using namespace sijill::cli;

TEST_CASE("The position behind a text counts cells, rows and line breaks") {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const struct {
        std::wstring text;
        std::size_t row;
        std::size_t column;
    } cases[] = {
        {L"", 0, 0},           {L"sijill", 0, 6},      {L"ماسك", 0, 4},        {L"تَّأْخِير", 0, 5},
        {L"0123456789", 1, 0}, {L"0123456789a", 1, 1}, {L"012345678字", 1, 2}, {L"SELECT\nb", 1, 1},
        {L"a\n\n", 2, 0},
    };
    for (const auto& [text, row, column] : cases) {
        CAPTURE(text.size(), row, column);
        const ScreenPosition position = position_after(text, 10);
        CHECK(position.row == row);
        CHECK(position.column == column);
    }
    std::setlocale(LC_CTYPE, "C");
}

TEST_CASE("Candidates stand in columns, or a line each with what they are") {
    CHECK(candidate_list({{"csv", ""}, {"jsonl", ""}, {"tsv", ""}}, {24, 20}) ==
          "csv    jsonl\ntsv\n");
    CHECK(candidate_list({{"غوغل", "google"}, {"Grok 3", "grok-3"}}, {24, 40}) ==
          "غوغل    google\nGrok 3  grok-3\n");
}

TEST_CASE("A list of candidates is cut to the screen, and says so") {
    CHECK(candidate_list({{"a", "first"}, {"b", "second"}, {"c", ""}}, {5, 7}) ==
          "a  fir\n… 2 more\n");
}
