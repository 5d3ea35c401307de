#include "catch.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_frame.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

ResultSet delays_with_handles() {
    ResultSet result;
    result.columns = {{"model", "Model", "النموذج"},
                      {"model_slug", "Handle", "المعرّف"},
                      {"certainty", "Certainty", "اليقين"},
                      {"quote", "Evidence", "الشاهد"},
                      {"statement_id", "Statement", "القول"}};
    result.columns[1].kind = Column::Kind::entity;
    result.columns[1].seen_as = "model";
    result.columns[2].coded = true;
    result.columns[4].kind = Column::Kind::statement;
    result.columns[4].seen_as = "quote";
    result.rows = {{"غروك 3"s, "grok-3"s, "certain"s, "لم يصدر"s, whole(30)},
                   {"غير مسمّى"s, null(), "possible"s, "حتى 2025-01-02"s, whole(31)}};
    return result;
}

std::string address(Column::Kind kind, std::string_view id, std::int64_t /*sentence*/) {
    std::string text(kind == Column::Kind::entity ? "e/" : "s/");
    text.append(id).append("?a&b");
    return text;
}

} // namespace

TEST_CASE("A handle is a link on what names it, not a column") {
    const std::string table = html_table(delays_with_handles(), {}, address);
    CHECK(holds(table, "<a href=\"e/grok-3?a&amp;b\"><bdi>غروك 3</bdi></a>"));
    CHECK(holds(table, "<a href=\"s/30?a&amp;b\"><bdi>لم يصدر</bdi></a>"));
    CHECK_FALSE(holds(table, "Handle"));
    CHECK_FALSE(holds(table, "Statement"));
}

TEST_CASE("A name without a handle leads nowhere, and none does in a page that stands alone") {
    CHECK(holds(html_table(delays_with_handles(), {}, address),
                "data-label=\"Model\"><bdi>غير مسمّى</bdi></td>"));
    CHECK_FALSE(holds(html_table(delays_with_handles(), {}), "<a "));
}

TEST_CASE("A certainty is a chip with a word, in the reader's language") {
    RenderOptions options;
    CHECK(holds(html_table(delays_with_handles(), options),
                "<span class=\"sure certain\">certain</span>"));
    options.language = Language::arabic;
    CHECK(holds(html_table(delays_with_handles(), options),
                "<span class=\"sure possible\">محتمل</span>"));
}

TEST_CASE("A date inside a text runs from the left too") {
    CHECK(holds(html_table(delays_with_handles(), {}), "حتى <bdi dir=\"ltr\">2025-01-02</bdi>"));
}

TEST_CASE("A table of many columns says so, for paper") {
    ResultSet result;
    for (int column = 0; column < 9; ++column) {
        result.columns.push_back({std::string(1, static_cast<char>('a' + column)), "", ""});
    }
    result.rows = {std::vector<Value>(9, whole(1))};
    CHECK(holds(html_table(result, {}), "<table class=\"many\">"));
    result.columns.pop_back();
    result.rows.front().pop_back();
    CHECK(holds(html_table(result, {}), "<table>"));
}

TEST_CASE("The frame of a page has what it is given, escaped") {
    PageFrame frame;
    CHECK(holds(page_begin(frame), "<style>\n/* The one stylesheet"));
    CHECK_FALSE(holds(page_begin(frame), "<header"));
    CHECK(page_end(frame) == "</main>\n</body>\n</html>\n");
    frame.language = Language::arabic;
    frame.title = "تأخيرات <النماذج> حتى 2025-01-02";
    frame.stylesheet = "../style.css";
    frame.home = "../index.html";
    frame.question_form = "/ar/ask";
    frame.question = "\"لماذا\"";
    frame.places = {{"التقارير", "reports.html", true, {}},
                    {"English", "en.html", false, Language::english}};
    frame.forms = {{"JSON", "x.json", false, {}}};
    const std::string head = page_begin(frame);
    CHECK(holds(head, "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(holds(head, "<title>تأخيرات &lt;النماذج&gt; حتى \u20662025-01-02\u2069 — سِجِلّ</title>"));
    CHECK(holds(head, "<link rel=\"stylesheet\" href=\"../style.css\">"));
    CHECK_FALSE(holds(head, "<style"));
    CHECK_FALSE(holds(head, " style="));
    CHECK(holds(head, "value=\"&quot;لماذا&quot;\""));
    CHECK(holds(head, "<a href=\"reports.html\" aria-current=\"page\"><bdi>التقارير</bdi></a>"));
    CHECK(holds(head, "<a href=\"en.html\" lang=\"en\" hreflang=\"en\"><bdi>English</bdi></a>"));
    CHECK(holds(page_end(frame), "<a href=\"x.json\"><bdi>JSON</bdi></a>"));
}
