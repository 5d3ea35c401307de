#include "catch.hpp"
#include "render/page/render_page.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

ReportPage page() {
    ReportPage page;
    page.rows = delays();
    page.evidence.columns = {{"statements", "", ""}, {"claims", "", ""},    {"before", "", ""},
                             {"quote", "", ""},      {"after", "", ""},     {"source", "", ""},
                             {"title", "", ""},      {"paragraph", "", ""}, {"sentence", "", ""},
                             {"stance", "", ""},     {"count", "", ""}};
    page.evidence.rows = {{"30"s, "غروك — لم يصدر"s, "في <الصيف>، "s, "لم يتم إصدار Grok3"s,
                           " قريبًا."s, "grok3-delay"s, null(), whole(3), whole(8), "supports"s,
                           whole(1)}};
    page.sources.columns = {{"slug", "handle", "المعرّف"}, {"url", "address", "العنوان"}};
    page.sources.rows = {{"grok3-delay"s, null()}};
    page.parameters = {{"company", "xai"}, {"model", ""}};
    page.sql = "SELECT 1 <\n       2;\n";
    return page;
}

std::string rendered(Language language) {
    RenderOptions options;
    options.format = Format::html;
    options.language = language;
    return render_page(page(), options);
}

} // namespace

TEST_CASE("The page of a report marks each quotation in its paragraph and says where it stands") {
    const std::string english = rendered(Language::english);
    CHECK(holds(english,
                "<p dir=\"auto\">في &lt;الصيف&gt;، <mark>لم يتم إصدار Grok3</mark> قريبًا.</p>"));
    CHECK(holds(
        english,
        "<bdi>grok3-delay, paragraph 3, sentence 8</bdi><br><bdi>supports statement 30</bdi>"));
    CHECK(holds(rendered(Language::arabic), "<bdi>grok3-delay، الفقرة 3، الجملة 8</bdi>"));
}

TEST_CASE("The page of a report tells a proof from its context, and from what refutes") {
    ReportPage judged = page();
    auto& row = judged.evidence.rows.front();
    const auto stance = judged.evidence.column("stance").value();
    RenderOptions options;
    row[stance] = "context"s;
    row.back() = whole(2);
    row.front() = "28, 29"s;
    const std::string context = render_page(judged, options);
    CHECK(holds(context, "<blockquote class=\"context\">"));
    CHECK(holds(context, "names what statements 28, 29 speak of; not a proof"));
    options.language = Language::arabic;
    row[stance] = "refutes"s;
    row.front() = "28 و29"s;
    CHECK(holds(render_page(judged, options), "ينقض القولين 28 و29"));
}

TEST_CASE("The page of a report names the day as of which the base was asked, and empty answers") {
    ReportPage earlier = page();
    earlier.rows.rows.clear();
    CHECK_FALSE(holds(render_page(earlier, {}), "as it stood"));
    CHECK(holds(render_page(earlier, {}), "<p><bdi>no rows</bdi></p>"));
    earlier.as_of = "2025-01-02";
    CHECK(holds(render_page(earlier, {}),
                "The base as it stood on <bdi dir=\"ltr\">2025-01-02</bdi>."));
}

TEST_CASE("The page of a report has its candidates apart, behind the sources") {
    ReportPage both = page();
    CHECK_FALSE(holds(render_page(both, {}), "Unconfirmed"));
    both.candidates = ResultSet();
    both.candidates->title = "Unconfirmed candidates";
    both.candidates->columns = {{"basis", "basis", "الأساس"}};
    both.candidates->rows = {{"candidate"s}};
    const std::string html = render_page(both, {});
    const std::size_t place = html.find("<h2><bdi>Unconfirmed candidates</bdi></h2>");
    REQUIRE(place != std::string::npos);
    CHECK(place > html.find("grok3-delay</bdi></dd>"));
    CHECK(html.find("<table>") < place);
}

TEST_CASE("The page of a report tells its source and its SQL, and leaves out what nobody knows") {
    const std::string english = rendered(Language::english);
    CHECK(holds(english, "<dt><bdi>handle</bdi></dt>\n<dd><bdi>grok3-delay</bdi></dd>"));
    CHECK_FALSE(holds(english, "address"));
    CHECK(holds(english, "<pre dir=\"ltr\"><code>SELECT 1 &lt;\n       2;\n</code></pre>"));
    CHECK(holds(english, "<dt><bdi>:company</bdi></dt>\n<dd><bdi>xai</bdi></dd>"));
    CHECK_FALSE(holds(english, ":model"));
}

TEST_CASE("The page of a report asks for nothing from outside") {
    for (const Language language : {Language::english, Language::arabic}) {
        for (const char* part :
             {"src=", "url(", "@import", "<link", "<script", "http://", "https://"}) {
            CAPTURE(part);
            CHECK_FALSE(holds(rendered(language), part));
        }
    }
}

TEST_CASE("A quotation leads to its sentence, on whatever page of its source that is") {
    const auto address = [](Column::Kind kind, std::string_view id, std::int64_t sentence) {
        return kind == Column::Kind::source && sentence > 0
                   ? std::string(id) + "?page=2#s" + std::to_string(sentence)
                   : std::string();
    };
    CHECK(holds(report_parts(page(), {}, address), "<a href=\"grok3-delay?page=2#s8\">"));
    CHECK_FALSE(holds(rendered(Language::english), "#s8"));
}
