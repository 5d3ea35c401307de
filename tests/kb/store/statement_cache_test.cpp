#include "catch.hpp"
#include "kb/store/statement_cache.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

using sijill::kb::StatementCache;

namespace {

sqlite3_stmt* prepared(SQLite::Database& database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement, nullptr) ==
            SQLITE_OK);
    return statement;
}

} // namespace

TEST_CASE("A statement that is kept is given for its text alone, and once") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    StatementCache cache;
    CHECK(cache.take("SELECT 1") == nullptr);
    sqlite3_stmt* statement = prepared(database, "SELECT 1");
    cache.keep("SELECT 1", statement);
    CHECK(cache.take("SELECT 2") == nullptr);
    CHECK(cache.take("SELECT 1") == statement);
    CHECK(cache.take("SELECT 1") == nullptr);
    sqlite3_finalize(statement);
}

TEST_CASE("A statement that is kept has no values, and holds no lock") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    database.exec("CREATE TABLE word (text); INSERT INTO word VALUES ('كتاب'), ('قلم')");
    StatementCache cache;
    const std::string sql = "SELECT text FROM word WHERE text = ?1 OR ?1 IS NULL";
    sqlite3_stmt* statement = prepared(database, sql);
    sqlite3_bind_text(statement, 1, "كتاب", -1, SQLITE_TRANSIENT);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    cache.keep(sql, statement);
    CHECK(sqlite3_stmt_busy(statement) == 0);
    CHECK(database.exec(
              "DROP TABLE word; CREATE TABLE word (text); INSERT INTO word VALUES ('باب')") >= 0);
    REQUIRE(cache.take(sql) == statement);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    CHECK(std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))) == "باب");
    sqlite3_finalize(statement);
}

TEST_CASE("The statements used longest ago go where all take too much memory") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    StatementCache cache;
    const std::string part = "SELECT '" + std::string(StatementCache::kMostBytes / 16, 'x') + "', ";
    constexpr int kStatements = 40;
    for (int number = 0; number < kStatements; ++number) {
        const std::string sql = part + std::to_string(number);
        cache.keep(sql, prepared(database, sql));
    }
    CHECK(cache.take(part + "0") == nullptr);
    sqlite3_stmt* last = cache.take(part + std::to_string(kStatements - 1));
    CHECK(last != nullptr);
    sqlite3_finalize(last);
    CHECK(sqlite3_memory_used() < 4 * static_cast<sqlite3_int64>(StatementCache::kMostBytes));
}
