#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/seeded_base.hpp"
#include "reports/sql/error_in.hpp"
#include "reports/sql/prepared_sql.hpp"

using namespace sijill;
using reports::PreparedSql;
using reports::SqlGuard;
using test::error_in;
using test::error_of;

namespace {

std::vector<std::string> keys_of(const ResultSet& result) {
    std::vector<std::string> keys;
    for (const Column& column : result.columns) {
        keys.push_back(column.key);
    }
    return keys;
}

/// Tells whether the connection keeps a statement of this text prepared.
bool is_kept(KnowledgeBase& base, const std::string& sql) {
    kb::StatementCache& kept = kb::connection_of(base).statements();
    sqlite3_stmt* statement = kept.take(sql);
    if (statement != nullptr) {
        kept.keep(sql, statement);
    }
    return statement != nullptr;
}

} // namespace

TEST_CASE("A statement that reads stays prepared for the next guard, with new values") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const std::string sql = "SELECT :word AS word";
    SqlOptions options;
    options.parameters = {{"word", "كتاب"}};
    CHECK(to_text(run_sql(base, sql, options).rows.at(0).at(0)) == "كتاب");
    REQUIRE(is_kept(base, sql));
    options.parameters = {{"word", "قلم"}};
    CHECK(to_text(run_sql(base, sql, options).rows.at(0).at(0)) == "قلم");
    const auto error = error_in(base, sql);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
}

TEST_CASE("A statement that stayed prepared sees a schema that has changed") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SQLite::Database& database = kb::connection_of(base).database();
    database.exec("CREATE VIEW shelf AS SELECT 1 AS book");
    CHECK(keys_of(run_sql(base, "SELECT * FROM shelf", {})) == std::vector<std::string>{"book"});
    database.exec("DROP VIEW shelf; CREATE VIEW shelf AS SELECT 1 AS book, 2 AS page, 3 AS line");
    const ResultSet wider = run_sql(base, "SELECT * FROM shelf", {});
    CHECK(keys_of(wider) == std::vector<std::string>{"book", "page", "line"});
    CHECK(wider.rows.at(0).size() == 3);
    database.exec("DROP VIEW shelf; CREATE VIEW shelf AS SELECT readfile('x') AS book");
    CHECK(error_in(base, "SELECT * FROM shelf"));
    database.exec("DROP VIEW shelf");
    const auto error = error_in(base, "SELECT * FROM shelf");
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
}

TEST_CASE("A statement that stayed prepared is asked about again where the schema has changed") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SQLite::Database& database = kb::connection_of(base).database();
    database.exec("CREATE VIEW shelf AS SELECT '{}' AS book");
    CHECK(run_sql(base, "SELECT book FROM shelf", {}).rows.size() == 1);
    database.exec("DROP VIEW shelf; CREATE VIEW shelf AS SELECT json_patch('{}', '{}') AS book");
    const auto error = error_in(base, "SELECT book FROM shelf");
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::refused);
}

TEST_CASE("What one guard lets write is refused by the next, and the other way round") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const std::string sql = "UPDATE source SET title = title";
    SqlOptions writing;
    writing.write = true;
    for (int turn = 0; turn < 2; ++turn) {
        const auto error = error_in(base, sql);
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::refused);
        CHECK(run_sql(base, sql, writing).columns.at(0).key == "changed");
        CHECK_FALSE(is_kept(base, sql));
    }
}

TEST_CASE("A statement that a limit ended begins anew") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const std::string sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT "
                            ":most) SELECT count(*) FROM n";
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(5);
    options.parameters = {{"most", "1000000000"}};
    const auto error = error_of([&] { static_cast<void>(run_sql(base, sql, options)); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_time);
    options.timeout = {};
    options.parameters = {{"most", "7"}};
    CHECK(to_text(run_sql(base, sql, options).rows.at(0).at(0)) == "7");
}
