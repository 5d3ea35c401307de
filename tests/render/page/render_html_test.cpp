#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string rendered(const ResultSet& result, Language language = Language::english) {
    RenderOptions options;
    options.format = Format::html;
    options.language = language;
    return render::render(result, options);
}

} // namespace

TEST_CASE("A page says its language and direction") {
    CHECK(holds(rendered(delays()), "<html lang=\"en\" dir=\"ltr\">"));
    CHECK(holds(rendered(delays(), Language::arabic), "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(rendered(delays()).starts_with("<!doctype html>\n"));
    CHECK(rendered(delays()).ends_with("</html>\n"));
}

TEST_CASE("Every value is isolated; dates and numbers read from the left") {
    const std::string page = rendered(delays(), Language::arabic);
    CHECK(holds(page, "<th scope=\"col\"><bdi>النموذج</bdi></th>"));
    CHECK(holds(page, "<th scope=\"col\" class=\"number\"><bdi>الأيام</bdi></th>"));
    CHECK(holds(page, "<tr><td><bdi>Grok3</bdi></td>"
                      "<td class=\"date\"><bdi dir=\"ltr\">2024-12-31</bdi></td>"
                      "<td class=\"number\"><bdi dir=\"ltr\">2</bdi></td>"
                      "<td><bdi>تَأْخِيرٌ لا يزال</bdi></td></tr>"));
    CHECK(holds(page, "<bdi>جيميناي</bdi></td><td></td>"));
}

TEST_CASE("A sentence that runs against the page is set in its own direction") {
    CHECK(
        holds(rendered(evidence(), Language::english), "<td class=\"long\" dir=\"rtl\"><bdi>كان"));
    CHECK(holds(rendered(evidence(), Language::arabic), "<td class=\"long\"><bdi>كان"));
}

TEST_CASE("Hostile cells, headings and titles are only text") {
    const std::string hostile = "</td><script>alert(\"1\")</script>&amp;'";
    const std::string harmless =
        "&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;";
    ResultSet result = single(hostile);
    result.title = hostile + "\nx";
    result.description = hostile;
    result.columns[0].label_en = hostile;
    const std::string page = rendered(result);
    CHECK_FALSE(holds(page, "<script"));
    CHECK(holds(page, "<td><bdi>" + harmless + "</bdi></td>"));
    CHECK(holds(page, "<th scope=\"col\"><bdi>" + harmless + "</bdi></th>"));
    CHECK(holds(page, "<title>" + harmless + " x</title>"));
    CHECK(holds(page, "aria-label=\"" + harmless + " x\""));
    CHECK(holds(page, "<h1><bdi>" + harmless + "<br>x</bdi></h1>"));
    CHECK(holds(page, "<p><bdi>" + harmless + "</bdi></p>"));
}

TEST_CASE("Highlights are mark elements, with the text inside escaped") {
    ResultSet result = single("و"s + marked("<b>"));
    CHECK_FALSE(holds(rendered(result), "<mark>"));
    result.columns[0].highlighted = true;
    CHECK(holds(rendered(result), "<bdi>و<mark>&lt;b&gt;</mark></bdi>"));
}

TEST_CASE("A page asks the network for nothing and scrolls its table in a box") {
    const std::string page = rendered(evidence());
    for (const std::string request : {"http", "url(", "@import", "src=", "href=", "<link"}) {
        CAPTURE(request);
        CHECK_FALSE(holds(page, request));
    }
    CHECK(holds(page, "prefers-color-scheme: dark"));
    CHECK(holds(page, ".box { overflow-x: auto;"));
    CHECK(holds(page, "<div class=\"box\" role=\"region\""));
}

TEST_CASE("A result without rows is a page with its headings") {
    ResultSet empty = delays();
    empty.rows.clear();
    CHECK(holds(rendered(empty), "<bdi>Planned</bdi></th>"));
    CHECK(holds(rendered(empty), "<tbody>\n</tbody>"));
    CHECK(holds(rendered(ResultSet{}), "<title>Sijill</title>"));
}
