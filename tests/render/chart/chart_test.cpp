#include "catch.hpp"
#include "render/chart/chart_data.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

#include <limits>

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

ResultSet bars() {
    ResultSet result = delays();
    result.title = "تأخيرات <النماذج>\nأولى";
    result.columns.push_back({"max_days", "At most", "الأقصى"});
    result.rows[0].push_back(null());
    result.rows[1].push_back(whole(5));
    result.rows[1][2] = whole(3);
    result.rows.push_back({"Claude"s, null(), null(), "abandoned"s, null()});
    result.chart = Chart{Chart::Kind::bar,
                         {{"x", "model"}, {"y", "min_days"}, {"to", "max_days"}, {"note", "note"}}};
    return result;
}

ResultSet timeline() {
    ResultSet result;
    result.columns = {{"from", "", ""}, {"to", "", ""}, {"what", "", ""}, {"kind", "", ""}};
    result.rows = {{"2024-12-01"s, "2024-12-31"s, "الإصدار المقرر"s, "planned"s},
                   {"2025-01-02"s, "2025-01-02"s, "Grok3"s, "not_so"s},
                   {"soon"s, "2025-01-02"s, "undated"s, "event"s}};
    result.chart = Chart{Chart::Kind::timeline,
                         {{"from", "from"}, {"to", "to"}, {"label", "what"}, {"mark", "kind"}}};
    return result;
}

ResultSet pairs(Chart::Kind kind) {
    ResultSet result;
    result.columns = {{"a", "", ""}, {"b", "", ""}, {"certainty", "", ""}};
    result.rows = {{"صغر الفريق"s, "التأخر"s, "possible"s},
                   {"التأخر"s, "قلق"s, "certain"s},
                   {"قلق"s, "صغر الفريق"s, "unknown"s},
                   {null(), "قلق"s, "certain"s}};
    result.chart = kind == Chart::Kind::matrix
                       ? Chart{kind, {{"x", "a"}, {"y", "b"}, {"note", "certainty"}}}
                       : Chart{kind, {{"from", "a"}, {"to", "b"}, {"note", "certainty"}}};
    return result;
}

std::string drawn(const ResultSet& result, Format format, Language language = Language::english) {
    RenderOptions options;
    options.format = format;
    options.language = language;
    return render::render(result, options);
}

} // namespace

TEST_CASE("A bar without an upper bound has no end, one with two bounds has both") {
    const auto rows = bar_rows(bars(), {});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].figure == "at least 2");
    CHECK_FALSE(rows[0].to);
    CHECK(rows[1].figure == "3–5");
    CHECK(rows[2].figure == "no figure");
    CHECK(rows[2].note == "abandoned");
    const std::string svg = drawn(bars(), Format::svg);
    CHECK(holds(svg, "class=\"edge open\""));
    CHECK(holds(svg, "class=\"whisker\""));
}

TEST_CASE("A picture tells its name, isolates its texts and mirrors for Arabic") {
    const std::string english = drawn(bars(), Format::svg);
    CHECK(holds(english, "<title>تأخيرات &lt;النماذج&gt; أولى</title>"));
    CHECK(holds(english, "x=\"210\" y=\"59\" text-anchor=\"end\" direction=\"ltr\">Grok3"));
    const std::string arabic = drawn(bars(), Format::svg, Language::arabic);
    CHECK(holds(arabic, "x=\"550\" y=\"59\" text-anchor=\"start\" direction=\"ltr\">Grok3"));
    CHECK(holds(arabic, "text-anchor=\"end\" direction=\"rtl\">جيميناي"));
    CHECK(holds(arabic, "2 على الأقل"));
}

TEST_CASE("A timeline leaves out what has no date and names each kind of date once") {
    CHECK(timeline_rows(timeline(), {}).size() == 2);
    const std::string svg = drawn(timeline(), Format::svg);
    CHECK(holds(svg, "class=\"planned\""));
    CHECK(holds(svg, ">not so</text>"));
    CHECK(holds(svg, "2024-12-01 … 2024-12-31"));
    CHECK_FALSE(holds(svg, "undated"));
}

TEST_CASE("Arrows in a circle end, and a pair without one of its names is left out") {
    for (const auto kind : {Chart::Kind::matrix, Chart::Kind::graph}) {
        const std::string svg = drawn(pairs(kind), Format::svg);
        CHECK(holds(svg, "صغر الفريق"));
        CHECK(holds(svg, ">certain</text>"));
        CHECK(holds(drawn(pairs(kind), Format::chart), "unknown"));
    }
}

TEST_CASE("A terminal draws bars with block characters, in a table like any other") {
    const std::string table = drawn(bars(), Format::chart);
    CHECK(holds(table, "█████████▋▸"));
    CHECK(holds(table, "██████████████▍░░░░░░░░░░ │"));
    CHECK(holds(drawn(timeline(), Format::chart), "▒▒▒"));
}

TEST_CASE("Hostile texts in a picture are only text, and no number breaks it") {
    ResultSet result = bars();
    result.rows[0][0] = "</text><script>\u202E\x01"s;
    result.rows[0][2] = std::numeric_limits<double>::infinity();
    result.rows[1][2] = -1.7e308;
    result.rows[1][4] = 1.7e308;
    const std::string svg = drawn(result, Format::svg);
    CHECK(holds(svg, "&lt;/text&gt;&lt;script&gt;\uFFFD\uFFFD"));
    result.rows[2][2] = 5e-324;
    CHECK_FALSE(holds(drawn(result, Format::svg), "nan"));
    CHECK_FALSE(holds(svg, "nan"));
    CHECK_FALSE(holds(svg, "inf"));
    CHECK_FALSE(drawn(result, Format::chart).empty());
    result.rows.clear();
    CHECK(holds(drawn(result, Format::svg), "</svg>"));
}

TEST_CASE("What has no chart says so, and a chart of columns that are not there draws nothing") {
    for (const auto format : {Format::svg, Format::chart}) {
        CHECK(error_of([&] { return drawn(delays(), format); })->code() == ErrorCode::usage);
        ResultSet result = delays();
        result.chart =
            Chart{Chart::Kind::timeline, {{"from", "no"}, {"to", "no"}, {"label", "no"}}};
        CHECK_FALSE(drawn(result, format).empty());
    }
}

TEST_CASE("More than a picture can show is refused, and left out of a page") {
    ResultSet arrows = pairs(Chart::Kind::graph);
    arrows.rows.assign(1001, {"a"s, "b"s, "certain"s});
    ResultSet cells = pairs(Chart::Kind::matrix);
    for (int number = 0; number < 101; ++number) {
        cells.rows.push_back({std::to_string(number), "b" + std::to_string(number), "certain"s});
    }
    ResultSet days = timeline();
    days.rows.assign(5001, days.rows.front());
    for (const ResultSet& result : {arrows, cells, days}) {
        for (const auto format : {Format::svg, Format::chart}) {
            CHECK(error_of([&] { return drawn(result, format); })->code() == ErrorCode::refused);
        }
        CHECK_FALSE(holds(drawn(result, Format::html), "<svg"));
    }
}

TEST_CASE("A circle of arrows is as wide as its nodes, wherever it begins") {
    ResultSet result = pairs(Chart::Kind::graph);
    result.rows.clear();
    for (int number = 0; number < 40; ++number) {
        result.rows.push_back({"a"s, "b"s, "certain"s});
        result.rows.push_back({"b"s, "a"s, "certain"s});
    }
    result.rows.push_back({"b"s, "c"s, "certain"s});
    CHECK(holds(drawn(result, Format::svg), " width=\"940\" height="));
}

TEST_CASE("A pair of a matrix that comes twice has both its notes, in every form") {
    ResultSet result = pairs(Chart::Kind::matrix);
    result.rows = {{"a"s, "b"s, "certain"s}, {"a"s, "b"s, "possible"s}, {"a"s, "b"s, "certain"s}};
    CHECK(holds(drawn(result, Format::chart), "■ certain, possible"));
    CHECK(holds(drawn(result, Format::chart, Language::arabic), "■ مؤكد، محتمل"));
    const std::string svg = drawn(result, Format::svg);
    CHECK(holds(svg, "certain,"));
    CHECK(holds(svg, "possible</text>"));
}

TEST_CASE("Bars below zero have room for both bounds, and a day without an end is one day") {
    ResultSet result = bars();
    result.rows[1][2] = whole(-5);
    result.rows[1][4] = whole(-30);
    CHECK(bar_rows(result, {})[1].figure == "-30 … -5");
    const std::string bar = drawn(result, Format::chart);
    CHECK(holds(bar, "│ ███████████████████████·  │"));
    CHECK(holds(bar, "█▸ │"));
    result.rows[1][2] = result.rows[1][4] = whole(0);
    result.rows[0][2] = whole(-1);
    CHECK(holds(drawn(result, Format::chart), "│ ························ "));
    result.rows[1][2] = whole(-30);
    CHECK(holds(drawn(result, Format::svg), ">-30 … 0</text>"));
    ResultSet day = timeline();
    day.rows[0][1] = null();
    CHECK(timeline_rows(day, {}).front().dates == "2024-12-01");
    day.rows[0][1] = "2024-11-01"s;
    CHECK(timeline_rows(day, {}).front().dates == "2024-11-01 … 2024-12-01");
}
