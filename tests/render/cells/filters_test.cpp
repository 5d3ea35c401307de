#include "catch.hpp"
#include "render/cells/filters.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;

TEST_CASE("What was asked for stands in one line, and in the title of a page") {
    ResultSet result = samples::delays();
    RenderOptions options;
    CHECK(filter_line(result, options).empty());
    CHECK(title_as_asked(result, options).empty());
    result.title = "Delays";
    CHECK(title_as_asked(result, options) == "Delays");
    result.filters = {{"only this developer", "xAI"}, {"only this outcome", "not_released", true}};
    CHECK(filter_line(result, options) ==
          "only this developer: xAI; only this outcome: not released");
    CHECK(title_as_asked(result, options) == "Delays: xAI, not released");
    options.language = Language::arabic;
    result.filters.erase(result.filters.begin());
    CHECK(title_as_asked(result, options) == "Delays: لم يصدر");
}
