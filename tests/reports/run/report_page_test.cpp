#include "catch.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

using namespace sijill;
using namespace sijill::test;

TEST_CASE("A report's page has every quotation of its rows, each in its paragraph") {
    KnowledgeBase base = seeded_base();
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        CAPTURE(report.name);
        const ReportPage page = report_page(base, report, {}, {});
        if (!page.rows.column("statement_id")) {
            CHECK(page.evidence.rows.empty());
            continue;
        }
        REQUIRE_FALSE(page.evidence.rows.empty());
        REQUIRE(page.sources.rows.size() == 1);
        const ResultSet article = run_sql(base, "SELECT text FROM source", {});
        for (const auto& row : page.evidence.rows) {
            const auto text = [&](const char* key) {
                return to_text(row[page.evidence.column(key).value()]);
            };
            CHECK_FALSE(text("quote").empty());
            CHECK(contains(to_text(article.rows[0][0]),
                           text("before") + text("quote") + text("after")));
        }
    }
}

TEST_CASE("One quotation of two statements stands on the page once") {
    KnowledgeBase base = seeded_base();
    const ReportCatalog catalog;
    const ReportPage page = report_page(base, catalog.find("delays"), {}, {});
    CHECK(page.rows.rows.size() == 4);
    CHECK(page.evidence.rows.size() == 3);
    CHECK(to_text(page.evidence.rows[2][0]) == "48, 49");
}

TEST_CASE("The page keeps the statement without its header and the values it was asked with") {
    KnowledgeBase base = seeded_base();
    const ReportCatalog catalog;
    const ReportPage page =
        report_page(base, catalog.find("delays"), {{"company", "إكس إيه آي"}}, {});
    CHECK(page.sql.starts_with("SELECT "));
    CHECK(page.parameters.at("company") == "xai");
    CHECK(page.parameters.at("model").empty());
}

TEST_CASE("Labels of a report are in the language asked for; JSON keys are not") {
    KnowledgeBase base = seeded_base();
    const ReportCatalog catalog;
    const ResultSet arabic = run_report(base, catalog.find("delays"), {}, {Language::arabic});
    CHECK(to_text(arabic.rows[0][0]) == "غروك 3");
    CHECK(arabic.columns[0].key == "model");
    CHECK(to_text(run_report(base, catalog.find("delays"), {}, {Language::english}).rows[0][0]) ==
          "Grok3");
}
