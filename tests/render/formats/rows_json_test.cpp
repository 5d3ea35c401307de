#include "base/highlight_marks.hpp"
#include "catch.hpp"
#include "render/formats/rows_json.hpp"
#include "render/render.hpp"

#include <nlohmann/json.hpp>

using namespace sijill;
using namespace sijill::render;

TEST_CASE("rows as JSON say what the format json says, and take less room") {
    ResultSet result;
    result.columns = {
        {"a", "", ""}, {"a", "", ""}, {"list", "", "", true}, {"text", "", "", false, true}};
    const std::string marked =
        std::string("x ").append(kHighlightBegin) + "y" + std::string(kHighlightEnd);
    result.rows = {{std::int64_t{1}, 2.5, "[1,{\"b\":[]}]", marked},
                   {std::monostate{}, "\"\xFF", "[no JSON", "plain"}};
    const std::string text = rows_json(result);
    CHECK(text.find('\n') == std::string::npos);
    RenderOptions options;
    options.format = Format::json;
    CHECK(nlohmann::json::parse(text) == nlohmann::json::parse(render::render(result, options)));
    CHECK(rows_json({}) == "[]");
}
