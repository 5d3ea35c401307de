#include "catch.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

#include <filesystem>
#include <set>

using namespace sijill;
using test::contains;
using test::error_of;

namespace {

/// Returns values for the parameters that a report cannot do without, which are entities.
ParameterValues needed(const Report& report) {
    ParameterValues values;
    for (const ReportParameter& parameter : report.parameters) {
        if (parameter.required) {
            values[parameter.name] = values.empty() ? "grok-3" : "gpt-4";
        }
    }
    return values;
}

} // namespace

TEST_CASE("Every built-in report runs on the seeds and meets its checks") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        CAPTURE(report.name);
        const auto error = error_of(
            [&] { return run_report(base, report, needed(report), {.count_rows = true}); });
        CAPTURE(error ? error->what() : "");
        REQUIRE_FALSE(error);
        const ResultSet result = run_report(base, report, needed(report), {});
        CHECK_FALSE(result.rows.empty());
        CHECK(result.title == report.title_en);
        CHECK(run_report(base, report, needed(report), {.language = Language::arabic}).title ==
              report.title_ar);
    }
}

TEST_CASE("Every report that takes an entity takes any of its names") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        for (const ReportParameter& parameter : report.parameters) {
            if (parameter.type == ParameterType::entity) {
                CAPTURE(report.name, parameter.name);
                ParameterValues values = needed(report);
                values[parameter.name] = "xai";
                const auto by_slug = run_report(base, report, values, {});
                values[parameter.name] = "إكس إيه آي";
                const auto by_name = run_report(base, report, values, {});
                CHECK((by_slug.rows == by_name.rows));
            }
        }
    }
}

TEST_CASE("Citations are added once, to every row that has a statement") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        CAPTURE(report.name);
        const ResultSet plain = run_report(base, report, needed(report), {});
        const ResultSet cited =
            run_report(base, report, needed(report), {.language = Language::english, .cite = true});
        std::set<std::string> keys;
        for (const Column& column : cited.columns) {
            CHECK(keys.insert(column.key).second);
        }
        REQUIRE(cited.rows.size() == plain.rows.size());
        if (!plain.column("statement_id")) {
            CHECK(cited.columns.size() == plain.columns.size());
            continue;
        }
        for (const char* key : {"quote", "source", "paragraph", "sentence", "hedge", "speaker"}) {
            CAPTURE(key);
            REQUIRE(cited.column(key));
        }
        for (std::size_t index = 0; index < cited.rows.size(); ++index) {
            const auto& row = cited.rows[index];
            REQUIRE(row.size() == cited.columns.size());
            if (!std::holds_alternative<std::monostate>(row[*cited.column("statement_id")])) {
                CHECK_FALSE(to_text(row[*cited.column("source")]).empty());
            }
        }
    }
}

TEST_CASE("A row that breaks a check is an error with file, line and row") {
    KnowledgeBase base = test::seeded_base();
    Report report;
    report.file = "x.sql";
    report.name = "x";
    report.sql = "SELECT 1 AS a UNION ALL SELECT NULL";
    report.checks = {{"not_null a", 3}, {"rows >= 5", 4}};
    const auto error = error_of([&] { return run_report(base, report, {}, {.count_rows = true}); });
    REQUIRE(error->code() == ErrorCode::check_failed);
    CHECK(contains(error->what(), "x.sql:3: @check not_null a fails: in row 2 a is NULL\n"));
    CHECK(contains(error->what(), "x.sql:4: @check rows >= 5 fails: there are 2 rows"));
}

TEST_CASE("An empty result is a result: the number of rows is for tests to look at") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    KnowledgeBase before_all = base.as_of("2000-01-01");
    CHECK(run_report(before_all, catalog.find("delays"), {}, {}).rows.empty());
}

TEST_CASE("A report only reads, whoever made it") {
    KnowledgeBase base = test::seeded_base();
    Report report;
    report.file = "x.sql";
    report.sql = "DELETE FROM source";
    CHECK(error_of([&] { return run_report(base, report, {}, {}); })->code() == ErrorCode::refused);
}

TEST_CASE("The delay of Grok 3 has its dates, its outcome and its bounds") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    const ResultSet delays = run_report(base, catalog.find("delays"), {{"model", "Grok3"}}, {});
    REQUIRE(delays.rows.size() == 1);
    const auto cell = [&](const char* key) { return to_text(delays.rows[0][*delays.column(key)]); };
    CHECK(cell("planned_latest") == "2024-12-31");
    CHECK(cell("outcome") == "not_released");
    CHECK(cell("outcome_date") == "2025-01-02");
    CHECK(cell("min_days") == "2");
    CHECK(cell("max_days").empty());
}

TEST_CASE("All that only reads works on a file opened for reading") {
    const auto file = std::filesystem::temp_directory_path() / "sijill-report-runner-test.db";
    std::filesystem::remove(file);
    static_cast<void>(KnowledgeBase::create(file).add_seeds());
    {
        KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
        const ReportCatalog catalog;
        for (const Report& report : catalog.reports()) {
            CAPTURE(report.name);
            CHECK_NOTHROW(run_report(base, report, needed(report),
                                     {.language = Language::arabic, .cite = true}));
        }
        CHECK_FALSE(entity_card(base, "xai", Language::arabic).empty());
        CHECK_FALSE(compare_entities(base, "xai", "openai", Language::arabic).empty());
        CHECK_FALSE(describe_schema(base, "delays", Language::arabic).rows.empty());
        CHECK_FALSE(run_sql(base, "SELECT * FROM sentence_index('a')", {}).columns.empty());
        CHECK(test::content_of(base).size() > 10000);
    }
    std::filesystem::remove(file);
}

TEST_CASE("Labels of a report are in the language asked for; JSON keys are not") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    const ResultSet arabic = run_report(base, catalog.find("delays"), {}, {Language::arabic});
    CHECK(to_text(arabic.rows[0][0]) == "غروك 3");
    CHECK(arabic.columns[0].key == "model");
    CHECK(to_text(run_report(base, catalog.find("delays"), {}, {Language::english}).rows[0][0]) ==
          "Grok3");
}
