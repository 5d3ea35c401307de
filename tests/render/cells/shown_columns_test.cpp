#include "catch.hpp"
#include "render/cells/shown_columns.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

using Shown = std::vector<std::size_t>;

/// A name, its handle, a column without a value in any row, and a flag.
ResultSet models() {
    ResultSet result;
    result.columns = {{"model", "Model", "النموذج"},
                      {"model_slug", "Handle", "المعرّف"},
                      {"moved", "Moved", "النقل"},
                      {"inferred", "Inferred", "مستنتج"}};
    result.columns[1].kind = Column::Kind::entity;
    result.columns[1].seen_as = "model";
    result.columns[3].kind = Column::Kind::flag;
    result.rows = {{"غروك 3"s, "grok-3"s, null(), whole(1)},
                   {"جيميناي"s, "gemini"s, ""s, whole(0)}};
    return result;
}

std::string rendered(Format format, std::vector<std::string> columns = {},
                     Language language = Language::english) {
    RenderOptions options;
    options.format = format;
    options.columns = std::move(columns);
    options.language = language;
    return render::render(models(), options);
}

} // namespace

TEST_CASE("People see no column without a value, and no handle of what another column names") {
    ResultSet result = models();
    RenderOptions options;
    CHECK(shown_columns(result, options) == Shown{0, 3});
    options.columns = {"model_slug", "moved", "no_such", "model"};
    CHECK(shown_columns(result, options) == Shown{1, 2, 0});
    result.every_column = true;
    CHECK(shown_columns(result, options) == Shown{1, 2, 0});
    CHECK(shown_columns(result, {}) == Shown{0, 1, 2, 3});
}

TEST_CASE("A handle is shown where the column that names it is not there") {
    ResultSet result = models();
    result.columns[0].key = "other";
    CHECK(shown_columns(result, {}) == Shown{0, 1, 3});
}

TEST_CASE("A result without rows shows which columns it would have") {
    ResultSet result = models();
    result.rows.clear();
    CHECK(shown_columns(result, {}) == Shown{0, 2, 3});
}

TEST_CASE("Formats for programs keep all columns, unless some are asked for") {
    CHECK(rendered(Format::csv).starts_with("model,model_slug,moved,inferred\n"));
    CHECK(rendered(Format::csv, {"inferred", "model"}) == "inferred,model\n1,غروك 3\n0,جيميناي\n");
    CHECK(holds(rendered(Format::json), "\"model_slug\": \"grok-3\""));
    CHECK_FALSE(holds(rendered(Format::json, {"model"}), "model_slug"));
}

TEST_CASE("Formats for people tell flags in words") {
    CHECK(rendered(Format::markdown) == "| Model | Inferred |\n| --- | ---: |\n"
                                        "| غروك 3 | yes |\n| جيميناي | no |\n");
    CHECK(holds(rendered(Format::markdown, {}, Language::arabic), "| غروك 3 | نعم |"));
    CHECK(holds(rendered(Format::html), "<bdi>yes</bdi>"));
}

TEST_CASE("Of several results those are shown that have a column asked for") {
    RenderOptions options;
    options.format = Format::csv;
    options.columns = {"model_slug"};
    CHECK(render_sections(std::vector{models(), delays()}, options) ==
          "model_slug\ngrok-3\ngemini\n");
}

TEST_CASE("A value that another column tells in words is not shown, where each row has the words") {
    ResultSet result;
    result.columns = {{"words", "Planned", "الموعد"},
                      {"earliest", "No earlier", "أبكر"},
                      {"first", "First planned", "الموعد الأول"}};
    result.columns[1].seen_as = "words";
    result.columns[2].same_as = "words";
    result.rows = {{"نهاية عام 2024"s, "2024-12-01"s, "نهاية عام 2024"s}, {null(), null(), null()}};
    CHECK(shown_columns(result, {}) == Shown{0});
    result.rows[1][1] = "2025-01-01"s; // nobody would know of it
    CHECK(shown_columns(result, {}) == Shown{0, 1});
    result.rows[0][2] = "مارس 2025"s;
    CHECK(shown_columns(result, {}) == Shown{0, 1, 2});
}
