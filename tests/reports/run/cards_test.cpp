#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/run/cards.hpp"
#include "reports/seeded_base.hpp"

#include <SQLiteCpp/Statement.h>

using namespace sijill;
using test::contains;
using test::error_of;

namespace {

std::string cell(const ResultSet& result, const char* key, std::size_t row = 0) {
    return to_text(result.rows.at(row).at(*result.column(key)));
}

/// The first value that a query returns.
std::string value_of(KnowledgeBase& base, const std::string& sql) {
    return to_text(run_sql(base, sql, {}).rows.at(0).at(0));
}

/// A source of which many statements are made.
std::string cited_source(KnowledgeBase& base) {
    return value_of(base, "SELECT source FROM statements GROUP BY source ORDER BY count(*) DESC");
}

} // namespace

TEST_CASE("A source comes with its sentences, and the statements that rest on their words") {
    KnowledgeBase base = test::seeded_base();
    const std::string slug = cited_source(base);
    const SourceCard card = source_card(base, slug, Language::arabic);
    CHECK(card.source.name == "source");
    CHECK(cell(card.source, "slug") == slug);
    CHECK(cell(card.source, "sentences") == std::to_string(card.sentences.rows.size()));
    CHECK(cell(card.source, "statements") ==
          value_of(base, "SELECT count(*) FROM statements WHERE source = '" + slug + "'"));
    REQUIRE_FALSE(card.quotations.rows.empty());
    CHECK(contains(source_text(base, slug), cell(card.quotations, "quote")));
    CHECK(card.statements.rows.size() == run_sql(base,
                                                 "SELECT DISTINCT statement_id FROM statements "
                                                 "WHERE source = '" +
                                                     slug + "'",
                                                 {})
                                             .rows.size());
}

TEST_CASE("Some sentences of a source come with what is said of them alone") {
    KnowledgeBase base = test::seeded_base();
    const std::string slug = cited_source(base);
    const SourceCard some = source_card(base, slug, Language::english, {.skip = 2, .max_rows = 3});
    REQUIRE(some.sentences.rows.size() == 3);
    CHECK(some.sentences.cut_at == 3U);
    CHECK(cell(some.sentences, "sentence") == "3");
    for (std::size_t row = 0; row < some.quotations.rows.size(); ++row) {
        const std::string sentence = cell(some.quotations, "sentence", row);
        CHECK((sentence == "3" || sentence == "4" || sentence == "5"));
    }
    const SourceCard none = source_card(base, slug, Language::english, {.skip = 100000});
    CHECK(none.sentences.rows.empty());
    CHECK(none.quotations.rows.empty());
    CHECK(none.statements.rows.empty());
    CHECK(cell(none.source, "slug") == slug);
}

TEST_CASE("A source that is not there is told with its neighbours") {
    KnowledgeBase base = test::seeded_base();
    const std::string slug = cited_source(base);
    const auto error = error_of([&] { return source_card(base, slug + "x", Language::english); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
    CHECK(contains(error->hint(), slug));
    CHECK(error_of([&] { return source_text(base, ""); })->code() == ErrorCode::not_found);
}

TEST_CASE("A statement comes with its speakers, and its quotation within the paragraph") {
    KnowledgeBase base = test::seeded_base();
    for (const auto& row :
         run_sql(base, "SELECT statement_id, line_ar, polarity FROM statements", {}).rows) {
        const std::string number = to_text(row[0]);
        CAPTURE(number);
        const StatementCard card = statement_card(base, number, Language::arabic);
        CHECK(cell(card.statement, "line") == to_text(row[1]));
        CHECK(cell(card.statement, "polarity") == to_text(row[2]));
        CHECK(cell(card.statement, "state") == "in_force");
        CHECK(cell(card.statement, "address") == card.address);
        REQUIRE_FALSE(card.quotations.rows.empty());
        const std::string paragraph = cell(card.quotations, "before") +
                                      cell(card.quotations, "quote") +
                                      cell(card.quotations, "after");
        CHECK(contains(source_text(base, cell(card.quotations, "source")), paragraph));
        CHECK_FALSE(card.speakers.rows.empty());
        CHECK(cell(statement_card(base, card.address, Language::english).statement,
                   "statement_id") == number);
    }
}

TEST_CASE("Linked statements are told from both sides") {
    KnowledgeBase base = test::seeded_base();
    const ResultSet links =
        run_sql(base,
                "SELECT l.from_id, l.to_id FROM link AS l JOIN statements AS a ON "
                "a.statement_id = l.from_id JOIN statements AS b ON b.statement_id = l.to_id",
                {});
    REQUIRE_FALSE(links.rows.empty());
    const std::string from = to_text(links.rows[0][0]);
    const std::string to = to_text(links.rows[0][1]);
    const auto has = [&](const std::string& statement, const std::string& other,
                         const char* direction) {
        const StatementCard card = statement_card(base, statement, Language::english);
        for (std::size_t row = 0; row < card.links.rows.size(); ++row) {
            if (cell(card.links, "statement_id", row) == other &&
                cell(card.links, "direction", row) == direction) {
                return true;
            }
        }
        return false;
    };
    CHECK(has(from, to, "to"));
    CHECK(has(to, from, "from"));
    CHECK_FALSE(has(from, from, "to"));
}

TEST_CASE("A statement that was retracted is still told, as retracted") {
    KnowledgeBase base = test::seeded_base();
    const std::string number = value_of(base, "SELECT max(statement_id) FROM statements");
    base.retract(number, {"", "لم يثبت"});
    const StatementCard card = statement_card(base, number, Language::arabic);
    CHECK(cell(card.statement, "state") == "retracted");
    CHECK_FALSE(cell(card.statement, "retracted_at").empty());
    const auto error = error_of([&] { return statement_card(base, "987654", Language::arabic); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
}

TEST_CASE("A limit of bytes cuts before the row that would pass it") {
    KnowledgeBase base = test::seeded_base();
    SqlOptions options;
    options.max_bytes = 1000;
    CHECK_FALSE(run_sql(base, "SELECT 1", options).cut_at);
    CHECK(run_sql(base, "SELECT zeroblob(900)", options).cut_at == 0U);
    const ResultSet cut =
        run_sql(base, "SELECT printf('%.*c', 100, 'x') FROM sentence AS a, sentence AS b", options);
    CHECK(cut.cut_at == cut.rows.size());
    CHECK(cut.rows.size() > 1);
    CHECK(cut.rows.size() < 10);
}

TEST_CASE("A report within limits reads some of its rows, or ends in time") {
    KnowledgeBase base = test::seeded_base();
    const ReportCatalog catalog;
    ReportOptions options;
    const ResultSet all = run_report(base, catalog.find("evidence"), {}, options);
    CHECK_FALSE(all.cut_at);
    options.limits = {.skip = 3, .max_rows = 2};
    const ResultSet some = run_report(base, catalog.find("evidence"), {}, options);
    CHECK(some.cut_at == 2U);
    CHECK((some.rows == std::vector(all.rows.begin() + 3, all.rows.begin() + 5)));
    Report endless = catalog.find("evidence");
    endless.checks.clear();
    endless.parameters.clear();
    endless.sql = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                  "SELECT count(*) FROM n";
    options.limits.timeout = std::chrono::milliseconds(50);
    const auto error = error_of([&] { return run_report(base, endless, {}, options); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_time);
    CHECK(exit_code(error->code()) == exit_code(ErrorCode::refused));
}
