#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string html_of(const ResultSet& result, Language language = Language::english) {
    RenderOptions options;
    options.format = Format::html;
    options.language = language;
    return render::render(result, options);
}

} // namespace

TEST_CASE("A page says its language and direction") {
    CHECK(holds(html_of(delays()), "<html lang=\"en\" dir=\"ltr\">"));
    CHECK(holds(html_of(delays(), Language::arabic), "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(html_of(delays()).starts_with("<!doctype html>\n"));
    CHECK(html_of(delays()).ends_with("</html>\n"));
}

TEST_CASE("Every value is isolated; dates and numbers read from the left") {
    const std::string page = html_of(delays(), Language::arabic);
    CHECK(holds(page, "<th scope=\"col\"><bdi>النموذج</bdi></th>"));
    CHECK(holds(page, "<th scope=\"col\" class=\"number\"><bdi>الأيام</bdi></th>"));
    CHECK(holds(page,
                "<tr><td data-label=\"النموذج\"><bdi>Grok3</bdi></td>"
                "<td class=\"date\" data-label=\"الموعد\"><bdi dir=\"ltr\">2024-12-31</bdi></td>"
                "<td class=\"number\" data-label=\"الأيام\"><bdi dir=\"ltr\">2</bdi></td>"
                "<td data-label=\"note\"><bdi>تَأْخِيرٌ لا يزال</bdi></td></tr>"));
    CHECK(holds(page, "<bdi>جيميناي</bdi></td><td data-label=\"الموعد\"></td>"));
}

TEST_CASE("A sentence that runs against the page is set in its own direction") {
    CHECK(holds(html_of(evidence(), Language::english),
                "<td class=\"long\" data-label=\"Evidence\"><bdi dir=\"rtl\">كان"));
    CHECK(holds(html_of(evidence(), Language::arabic),
                "<td class=\"long\" data-label=\"الدليل\"><bdi>كان"));
}

TEST_CASE("Hostile cells, headings and titles are only text") {
    const std::string hostile = "</td><script>alert(\"1\")</script>&amp;'";
    const std::string harmless =
        "&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;";
    ResultSet result = single(hostile);
    result.title = hostile + "\nx";
    result.description = hostile;
    result.columns[0].label_en = hostile;
    const std::string page = html_of(result);
    CHECK_FALSE(holds(page, "<script"));
    CHECK(holds(page, "<td class=\"phrase\" data-label=\"" + harmless + "\"><bdi>" + harmless +
                          "</bdi></td>"));
    CHECK(holds(page, "<th scope=\"col\"><bdi>" + harmless + "</bdi></th>"));
    CHECK(holds(page, "<title>" + harmless + " x — Sijill</title>"));
    CHECK(holds(page, "aria-label=\"" + harmless + " x\""));
    CHECK(holds(page, "<h1><bdi>" + harmless + "<br>x</bdi></h1>"));
    CHECK(holds(page, "<p class=\"quiet\"><bdi>" + harmless + "</bdi></p>"));
}

TEST_CASE("Highlights are mark elements, with the text inside escaped") {
    ResultSet result = single("و"s + marked("<b>"));
    CHECK_FALSE(holds(html_of(result), "<mark>"));
    result.columns[0].highlighted = true;
    CHECK(holds(html_of(result), "<bdi>و<mark>&lt;b&gt;</mark></bdi>"));
}

TEST_CASE("A page asks the network for nothing and scrolls its table in a box") {
    const std::string page = html_of(evidence());
    for (const std::string request : {"http", "url(", "@import", "src=", "href=", "<link"}) {
        CAPTURE(request);
        CHECK_FALSE(holds(page, request));
    }
    CHECK(holds(page, "prefers-color-scheme: dark"));
    CHECK(holds(page, ".box { overflow-x: auto }"));
    CHECK(holds(page, "<div class=\"box sheet\" role=\"region\""));
}

TEST_CASE("A result without rows is a page with its headings") {
    ResultSet empty = delays();
    empty.rows.clear();
    CHECK(holds(html_of(empty), "<bdi>Planned</bdi></th>"));
    CHECK(holds(html_of(empty), "<tbody>\n</tbody>"));
    CHECK(holds(html_of(ResultSet{}), "<title>Sijill</title>"));
}
