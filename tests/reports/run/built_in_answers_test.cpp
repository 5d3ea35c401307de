#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/definition/checks.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

#include <algorithm>
#include <fstream>

using namespace sijill;
using test::contains;
using test::error_of;

namespace {

std::vector<std::string> column_of(const ResultSet& result, const char* key) {
    std::vector<std::string> values;
    for (const auto& row : result.rows) {
        values.push_back(to_text(row.at(*result.column(key))));
    }
    return values;
}

bool has(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// A cell of the comparison, by its aspect.
std::string aspect(const ResultSet& result, const std::string& name, const char* side) {
    for (const auto& row : result.rows) {
        if (to_text(row[0]) == name) {
            return to_text(row[*result.column(side)]);
        }
    }
    return "no such aspect";
}

} // namespace

TEST_CASE("A report shows the open candidates of its kinds, and none as a statement") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    base.add_seeds();
    const TempFolder folder;
    std::ofstream(folder / "news.txt")
        << "تأجل إطلاق نموذج Grok3 إلى يونيو 2025.\nتأجل افتتاح الجسر إلى الربيع.\n"
           "يتنافس Gemini مع GPT-4.\n";
    base.add(folder / "news.txt");
    const ReportCatalog catalog;
    const Report& delays = catalog.find("delays");
    const std::size_t statements = run_report(base, delays, {}, {}).rows.size();
    const ResultSet all = report_candidates(base, delays, {}, Language::english);
    CHECK(column_of(all, "kind") == std::vector<std::string>{"postponed", "postponed"});
    CHECK(column_of(all, "basis") == std::vector<std::string>{"candidate", "candidate"});
    CHECK(
        reports::failed_checks(reports::built_in_file("queries/report/candidates.sql"), all, false)
            .empty());
    const auto of = [&](const char* parameter, const char* name) {
        return report_candidates(base, delays, {{parameter, name}}, Language::english);
    };
    CHECK(column_of(of("model", "غروك 3"), "subject") ==
          std::vector<std::string>{"إطلاق نموذج Grok3"});
    CHECK(of("company", "xai").rows.size() == 1); // the developer of a model in the sentence
    CHECK(of("company", "google").rows.empty());
    CHECK(report_candidates(base, delays, {{"company", "xai"}, {"model", "gemini"}},
                            Language::english)
              .rows.empty());
    CHECK(of("outcome", "unknown").rows.size() == 2); // candidates have no outcome
    CHECK(run_report(base, delays, {}, {.candidates = true}).rows.size() == statements);
    const ReportPage page = report_page(base, delays, {}, {.candidates = true});
    REQUIRE(page.candidates);
    CHECK(page.candidates->rows.size() == 2);
    CHECK_FALSE(report_page(base, delays, {}, {}).candidates);
}

TEST_CASE("A report whose header names no kinds of candidates has none") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    const auto error = error_of([&] {
        static_cast<void>(report_candidates(base, catalog.find("entities"), {}, Language::english));
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
    CHECK(std::string(error->what()) == "report entities has no candidates");
    const auto unknown = error_of([&] {
        static_cast<void>(
            report_candidates(base, catalog.find("delays"), {{"of", "grok3"}}, Language::english));
    });
    CHECK(unknown->code() == ErrorCode::usage);
}

TEST_CASE("A card shows an entity under any of its names, and only sections with rows") {
    KnowledgeBase base = test::seeded_base();
    const Sections card = entity_card(base, "غروك 3", Language::english);
    std::vector<std::string> titles;
    for (const ResultSet& section : card) {
        CHECK_FALSE(section.rows.empty());
        titles.push_back(section.title);
    }
    for (const char* title :
         {"Entity", "Names", "Statements", "Delays", "Causes", "Competitors", "Mentions"}) {
        CAPTURE(title);
        CHECK(has(titles, title));
    }
    CHECK_FALSE(has(titles, "What it says itself"));
    CHECK(has(column_of(card[0], "slug"), "grok-3"));
    CHECK(has(column_of(card[1], "name"), "Grok3"));
    CHECK((entity_card(base, "grok-3", Language::english)[2].rows == card[2].rows));
}

TEST_CASE("The card of a person has what the person says, in the language asked for") {
    KnowledgeBase base = test::seeded_base();
    const Sections card = entity_card(base, "ماسك", Language::arabic);
    const auto says = std::find_if(card.begin(), card.end(), [](const ResultSet& section) {
        return section.title == "ما يقوله بنفسه";
    });
    REQUIRE(says != card.end());
    CHECK(says->columns[0].key == "line");
    CHECK(says->columns[0].label(Language::arabic) == "القول");
}

TEST_CASE("Every entity of the seeds has a card, and can be compared with every other") {
    KnowledgeBase base = test::seeded_base();
    const auto slugs =
        column_of(run_sql(base, "SELECT slug FROM entity ORDER BY slug", {}), "slug");
    for (std::size_t index = 0; index < slugs.size(); ++index) {
        CAPTURE(slugs[index]);
        CHECK(entity_card(base, slugs[index], Language::english).size() >= 2);
        const std::string& other = slugs[(index + 1) % slugs.size()];
        CHECK(compare_entities(base, slugs[index], other, Language::arabic).size() == 1);
    }
}

TEST_CASE("Two models stand side by side under their names") {
    KnowledgeBase base = test::seeded_base();
    const ResultSet models =
        compare_entities(base, "Grok3", "claude-3.5-opus", Language::english).at(0);
    REQUIRE(models.columns.size() == 3);
    CHECK(models.columns[1].key == "left");
    CHECK(models.columns[1].label(Language::english) == "Grok3");
    CHECK(aspect(models, "developer", "left") == "xAI");
    CHECK(contains(aspect(models, "outcome", "left"), "not released (2025-01-02)"));
    CHECK(aspect(models, "late by at least (days)", "left") == "2");
    CHECK_FALSE(aspect(models, "capabilities", "left").empty());
}

TEST_CASE("Two companies stand side by side, with the delays of their models") {
    KnowledgeBase base = test::seeded_base();
    const ResultSet companies = compare_entities(base, "xai", "anthropic", Language::english).at(0);
    CHECK(contains(aspect(companies, "founders", "left"), "Musk"));
    CHECK(contains(aspect(companies, "outcome", "left"), "Grok3: not released"));
    CHECK(contains(aspect(companies, "outcome", "right"), "abandoned"));
    const ResultSet arabic = compare_entities(base, "xai", "anthropic", Language::arabic).at(0);
    CHECK(aspect(arabic, "المؤسسون", "left") != "no such aspect");
}

TEST_CASE("An entity nobody has is told as such, on either side") {
    KnowledgeBase base = test::seeded_base();
    CHECK(error_of([&] { return entity_card(base, "nobody-at-all", Language::english); })->code() ==
          ErrorCode::not_found);
    CHECK(error_of([&] {
              return compare_entities(base, "xai", "nobody-at-all", Language::english);
          })->code() == ErrorCode::not_found);
}

TEST_CASE("An entity is not compared with itself, under whichever names") {
    KnowledgeBase base = test::seeded_base();
    for (const char* name : {"grok3", "غروك 3", "grok-3"}) {
        CAPTURE(name);
        const auto error =
            error_of([&] { return compare_entities(base, "Grok3", name, Language::english); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::usage);
        CHECK(std::string(error->what()) ==
              "'Grok3' and '" + std::string(name) +
                  "' are both grok-3, which cannot be compared with itself");
    }
}

TEST_CASE("The schema tells every table and view, and every column, in both languages") {
    KnowledgeBase base = test::seeded_base();
    for (const Language language : {Language::english, Language::arabic}) {
        const ResultSet objects = describe_schema(base, std::nullopt, language);
        for (const std::string& name : column_of(objects, "name")) {
            CAPTURE(name);
            const ResultSet columns = describe_schema(base, name, language);
            CHECK_FALSE(columns.rows.empty());
            CHECK(columns.title == name);
        }
        CHECK_FALSE(has(column_of(objects, "meaning"), ""));
        CHECK_FALSE(has(column_of(describe_schema(base, "delays", language), "meaning"), ""));
    }
    const auto error = error_of([&] { return describe_schema(base, "delay", Language::english); });
    REQUIRE(error->code() == ErrorCode::not_found);
    CHECK(contains(error->hint(), "delays"));
}

TEST_CASE("The schema tells types of views that do not depend on the version of SQLite") {
    KnowledgeBase base = test::seeded_base();
    const auto types = [&](const char* name) {
        return column_of(describe_schema(base, name, Language::english), "type");
    };
    CHECK(types("competitors") == std::vector<std::string>{"TEXT", "TEXT", "TEXT", "TEXT", "TEXT",
                                                           "TEXT", "INTEGER", "TEXT", "TEXT",
                                                           "TEXT", "TEXT"});
    CHECK(types("الذكر") ==
          std::vector<std::string>{"TEXT", "TEXT", "INTEGER", "INTEGER", "TEXT", "TEXT", "TEXT"});
    CHECK(types("MODEL_company") ==
          std::vector<std::string>{"TEXT", "TEXT", "TEXT", "TEXT", "INTEGER"});

    SQLite::Database& database = kb::connection_of(base).database();
    database.exec("CREATE TABLE own (a INTEGER, b VARCHAR(9), c)");
    database.exec("CREATE VIEW own_view AS SELECT a, b, CAST(c AS TEXT) AS c, a + 1 AS d FROM own");
    CHECK(types("own") == std::vector<std::string>{"INTEGER", "VARCHAR(9)", ""});
    CHECK(types("own_view") == std::vector<std::string>{"", "", "", ""});
}

TEST_CASE("A report's page has every quotation of its rows, each in its paragraph") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        CAPTURE(report.name);
        if (std::ranges::any_of(report.parameters, &ReportParameter::required)) {
            continue;
        }
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
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    const ReportPage page = report_page(base, catalog.find("delays"), {}, {});
    CHECK(page.rows.rows.size() == 4);
    CHECK(page.evidence.rows.size() == 3);
    CHECK(to_text(page.evidence.rows[2][0]) == "48, 49");
}

TEST_CASE("The page keeps the statement without its header and the values it was asked with") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    const ReportPage page =
        report_page(base, catalog.find("delays"), {{"company", "إكس إيه آي"}}, {});
    CHECK(page.sql.starts_with("SELECT "));
    CHECK(page.parameters.at("company") == "xai");
    CHECK(page.parameters.at("model").empty());
}
