#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

TEST_CASE("A table draws borders, with Arabic and numbers at the right of their columns") {
    CHECK(render::render(delays(), {}) ==
          R"(┌─────────┬────────────┬─────────────────┬───────────────┐
│ Model   │ Planned    │ At least (days) │ note          │
├─────────┼────────────┼─────────────────┼───────────────┤
│ Grok3   │ 2024-12-31 │               2 │ تَأْخِيرٌ لا يزال │
│ جيميناي │            │             -15 │       وGemini │
└─────────┴────────────┴─────────────────┴───────────────┘
)");
}

TEST_CASE("Headings follow the language, columns keep their logical order") {
    RenderOptions options;
    options.language = Language::arabic;
    CHECK(render::render(delays(), options) == R"(┌─────────┬────────────┬────────┬───────────────┐
│ النموذج │     الموعد │ الأيام │ note          │
├─────────┼────────────┼────────┼───────────────┤
│ Grok3   │ 2024-12-31 │      2 │ تَأْخِيرٌ لا يزال │
│ جيميناي │            │    -15 │       وGemini │
└─────────┴────────────┴────────┴───────────────┘
)");
}

TEST_CASE("A result without rows prints its headings where they fit in one line") {
    ResultSet empty = delays();
    empty.rows.clear();
    CHECK(render::render(empty, {}) == "┌───────┬─────────┬─────────────────┬──────┐\n"
                                       "│ Model │ Planned │ At least (days) │ note │\n"
                                       "└───────┴─────────┴─────────────────┴──────┘\n");
    RenderOptions narrow;
    narrow.width = 30;
    CHECK(render::render(empty, narrow).empty());
}

TEST_CASE("Title and description stand above the table, the title bold with colour") {
    ResultSet result = single("x"s);
    result.title = "تأخيرات النماذج";
    result.description = "Which models slipped.";
    const std::string table = "┌───────┐\n│ value │\n├───────┤\n│ x     │\n└───────┘\n";
    CHECK(render::render(result, {}) == "تأخيرات النماذج\nWhich models slipped.\n" + table);

    RenderOptions colored;
    colored.color = true;
    CHECK(render::render(result, colored) ==
          "\x1b[1mتأخيرات النماذج\x1b[22m\nWhich models slipped.\n"
          "┌───────┐\n│ \x1b[1mvalue\x1b[22m │\n├───────┤\n│ x     │\n└───────┘\n");
}

TEST_CASE("A description longer than the terminal is wide is wrapped") {
    ResultSet result = single("x"s);
    result.description = "Which models missed their planned release.";
    RenderOptions narrow;
    narrow.width = 30;
    CHECK(render::render(result, narrow)
              .starts_with("Which models missed their\nplanned release.\n┌"));
}

TEST_CASE("A cell of several lines makes its row higher") {
    ResultSet result = delays();
    result.columns.resize(2);
    result.rows = {{"one\r\ntwo"s, "1"s}};
    CHECK(render::render(result, {}) == "┌───────┬─────────┐\n"
                                        "│ Model │ Planned │\n"
                                        "├───────┼─────────┤\n"
                                        "│ one   │ 1       │\n"
                                        "│ two   │         │\n"
                                        "└───────┴─────────┘\n");
}

TEST_CASE("Highlights are bold with colour and in brackets without") {
    ResultSet result = single("أسباب "s + marked("التأخير"));
    result.columns[0].highlighted = true;
    RenderOptions options;
    CHECK(render::render(result, options).find("│ أسباب [التأخير] │") != std::string::npos);
    options.color = true;
    CHECK(render::render(result, options).find("│ أسباب \x1b[1mالتأخير\x1b[22m │") !=
          std::string::npos);
}

TEST_CASE("Highlight marks in an ordinary column are ordinary data") {
    const std::string table = render::render(single(marked("x")), {});
    CHECK(table.find("\uE001x\uE002") != std::string::npos);
    CHECK(table.find("[x]") == std::string::npos);
}

TEST_CASE("Arabic digits are for numbers only, never for dates and other text") {
    RenderOptions options;
    options.arab_digits = true;
    const std::string table = render::render(delays(), options);
    CHECK(table.find("-١٥") != std::string::npos);
    CHECK(table.find("2024-12-31") != std::string::npos);
    CHECK(table.find("Grok3") != std::string::npos);
    CHECK(render::render(single(0.5), options).find("٠٫٥") != std::string::npos);
}

TEST_CASE("A result without columns prints nothing but its title") {
    ResultSet result;
    CHECK(render::render(result, {}).empty());
    result.title = "Done";
    CHECK(render::render(result, {}) == "Done\n");
}

TEST_CASE("Dates are shown in the calendar of Umm al-Qura where that is asked for") {
    RenderOptions options;
    options.hijri = true;
    const ResultSet day = single("2025-01-02"s);
    CHECK(render::render(day, options).find("2 Rajab 1446 AH") != std::string::npos);
    options.language = Language::arabic;
    CHECK(render::render(day, options).find("2 رجب 1446 هـ") != std::string::npos);
    options.arab_digits = true;
    CHECK(render::render(day, options).find("٢ رجب ١٤٤٦ هـ") != std::string::npos);
    CHECK(render::render(single("2024-12"s), options).find("2024-12") != std::string::npos);
    options.format = Format::csv;
    CHECK(render::render(day, options) == "value\n2025-01-02\n");
}

TEST_CASE("Codes are words for an Arabic reader, and codes for programs") {
    ResultSet result = single("not_released"s);
    result.columns[0].coded = true;
    RenderOptions options;
    options.language = Language::arabic;
    CHECK(render::render(result, options).find("لم يصدر") != std::string::npos);
    options.format = Format::json;
    CHECK(render::render(result, options).find("not_released") != std::string::npos);
    options.format = Format::table;
    result.rows = {{"no_such_code"s}};
    CHECK(render::render(result, options).find("no_such_code") != std::string::npos);
}
