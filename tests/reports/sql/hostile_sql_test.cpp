#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/seeded_base.hpp"
#include "reports/sql/error_in.hpp"
#include "support/repeat.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <string>

using namespace std::string_literals;
using namespace sijill;
using test::error_in;
using test::repeat;

namespace {

enum class End { rows, usage, bad_input, refused, limit };

struct Case {
    End end;
    std::string sql;
};

/// Bytes of a copy of the file: finer than a dump.
std::string image_of(KnowledgeBase& base) {
    sqlite3_int64 size = 0;
    unsigned char* bytes =
        sqlite3_serialize(sijill::kb::connection_of(base).handle(), "main", &size, 0);
    std::string image(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return image;
}

End end_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::refused:
        return End::refused;
    case ErrorCode::limit_time:
    case ErrorCode::limit_memory:
        return End::limit;
    case ErrorCode::bad_input:
        return End::bad_input;
    default:
        return End::usage;
    }
}

void check_all(const std::vector<Case>& cases) {
    KnowledgeBase base = test::seeded_base();
    const std::string before = image_of(base);
    SqlOptions options;
    options.max_memory = std::size_t{64} << 20;
    for (const auto& [end, sql] : cases) {
        CAPTURE(sql.substr(0, 200));
        options.timeout =
            end == End::limit ? std::chrono::milliseconds(300) : std::chrono::minutes(1);
        const auto error = error_in(base, sql, options);
        CAPTURE(error ? error->what() : "rows");
        REQUIRE(error.has_value() == (end != End::rows));
        if (error) {
            CHECK(end_of(error->code()) == end);
            CHECK(test::contains(error->what(), "sql:"));
        }
    }
    CHECK((image_of(base) == before));
    CHECK_FALSE(std::filesystem::exists("sijill-must-not-be-there.db"));
}

} // namespace

TEST_CASE("Whatever would write is refused, and nothing changes") {
    check_all({
        {End::refused, "INSERT INTO meta VALUES ('a', 'b')"},
        {End::refused, "INSERT OR REPLACE INTO meta VALUES ('schema_version', '0')"},
        {End::refused, "REPLACE INTO entity_kind VALUES ('a', 'b', 'c')"},
        {End::refused, "UPDATE sentence SET text = ''"},
        {End::refused, "DELETE FROM source"},
        {End::refused, "WITH x AS (SELECT 1) DELETE FROM name"},
        {End::refused, "INSERT INTO meta VALUES ('a', 'b') RETURNING key"},
        {End::refused, "DROP TABLE source"},
        {End::refused, "DROP VIEW delays"},
        {End::refused, "CREATE TABLE x (y)"},
        {End::refused, "CREATE TEMP TABLE x (y)"},
        {End::refused, "CREATE TEMP VIEW x AS SELECT 1"},
        {End::refused, "CREATE TABLE x AS SELECT * FROM source"},
        {End::refused, "CREATE VIRTUAL TABLE x USING fts5(y)"},
        {End::refused, "CREATE INDEX x ON source (title)"},
        {End::refused, "CREATE TRIGGER x AFTER INSERT ON source BEGIN SELECT 1; END"},
        {End::refused, "ALTER TABLE source RENAME TO other"},
        {End::refused, "ALTER TABLE source ADD COLUMN x"},
        {End::refused, "VACUUM"},
        {End::refused, "VACUUM INTO 'sijill-must-not-be-there.db'"},
        {End::refused, "REINDEX"},
        {End::refused, "ANALYZE"},
        {End::refused, "BEGIN"},
        {End::refused, "COMMIT"},
        {End::refused, "ROLLBACK"},
        {End::refused, "SAVEPOINT x"},
        {End::refused, "EXPLAIN DELETE FROM source"},
        {End::refused, "UPDATE sqlite_schema SET sql = ''"},
        {End::refused, "DELETE FROM sqlite_master"},
        {End::refused, "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')"},
        {End::refused, "INSERT INTO sentence_index (sentence_index) VALUES ('delete-all')"},
        {End::refused, "INSERT INTO sentence_index (sentence_index, rank) VALUES ('automerge', 0)"},
        {End::refused, "DELETE FROM sentence_index_data"},
    });
}

TEST_CASE("Whatever reaches out of the database, or changes how it is read, is refused") {
    check_all({
        {End::refused, "ATTACH 'sijill-must-not-be-there.db' AS other"},
        {End::refused, "ATTACH ':memory:' AS other"},
        {End::refused, "DETACH main"},
        {End::refused, "PRAGMA writable_schema = ON"},
        {End::refused, "PRAGMA writable_schema"},
        {End::refused, "PRAGMA journal_mode = DELETE"},
        {End::refused, "PRAGMA user_version = 7"},
        {End::refused, "PRAGMA Foreign_Keys = OFF"},
        {End::refused, "PRAGMA trusted_schema = 1"},
        {End::refused, "PRAGMA temp_store_directory = '/tmp'"},
        {End::refused, "PRAGMA wal_checkpoint"},
        {End::refused, "PRAGMA optimize"},
        {End::refused, "PRAGMA hard_heap_limit = 1"},
        {End::refused, "SELECT load_extension('x')"},
        {End::refused, "SELECT LOAD_EXTENSION('x', 'y')"},
        {End::refused, "SELECT fts3_tokenizer('simple')"},
        {End::refused, "SELECT sqlite_log(1, 'x')"},
        {End::bad_input, "SELECT readfile('/etc/passwd')"},
        {End::bad_input, ".shell ls"},
        {End::refused, "SELECT * FROM pragma_writable_schema"},
        {End::rows, "PRAGMA table_info(source)"},
        {End::rows, "PRAGMA table_xinfo = 'source'"},
        {End::rows, "SELECT * FROM pragma_index_list('statement')"},
        {End::rows, "PRAGMA foreign_key_check"},
        {End::rows, "PRAGMA integrity_check"},
        {End::rows, "PRAGMA user_version"},
        {End::rows, "SELECT * FROM pragma_function_list"},
        {End::rows, "EXPLAIN SELECT * FROM delays"},
        {End::rows, "EXPLAIN QUERY PLAN SELECT * FROM delays"},
    });
}

TEST_CASE("Bombs end at a limit") {
    const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";
    check_all({
        {End::limit, endless + "SELECT count(*) FROM n"},
        {End::limit, endless + "SELECT max(a.i * b.i) FROM n AS a, n AS b"},
        {End::limit, endless + "SELECT group_concat(printf('%.9999d', i)) FROM n"},
        {End::limit, endless + "SELECT i, randomblob(1000000) AS b FROM n ORDER BY b"},
        {End::limit, endless + "SELECT printf('%.100000d', i) FROM n LIMIT 5000"},
        {End::limit, "SELECT count(*) FROM sentence a, sentence b, sentence c, sentence d, word e, "
                     "word f, word g, word h"},
        {End::limit, "SELECT zeroblob(2000000000)"},
        {End::limit, "SELECT length(hex(zeroblob(16000000)))"},
        {End::limit, "SELECT randomblob(900000000)"},
        {End::limit, "SELECT replace(hex(zeroblob(4000000)), '0', '0123456789')"},
        {End::rows, "SELECT printf('%*d', 900000000, 1)"},
        {End::bad_input, "SELECT 'a' LIKE '" + repeat("%a", 5000) + "'"},
        {End::bad_input, "SELECT 'a' GLOB '" + repeat("*a", 5000) + "'"},
        {End::bad_input, "SELECT " + repeat("(", 5000) + "1" + repeat(")", 5000)},
        {End::bad_input, repeat("SELECT * FROM (", 50000) + "SELECT 1" + repeat(")", 50000)},
        {End::bad_input, "SELECT 1" + repeat(" + 1", 5000)},
        {End::bad_input, "SELECT " + repeat("NOT ", 5000) + "1"},
        {End::bad_input, "SELECT 1" + repeat(", 1", 3000)},
        {End::bad_input, "SELECT 1" + repeat(" UNION ALL SELECT 1", 600)},
        {End::bad_input, "SELECT coalesce(1" + repeat(", 1", 300) + ")"},
        {End::limit, "SELECT '" + std::string(2000000, 'x') + "'"},
        {End::bad_input, "SELECT ?32000"},
        {End::rows, "SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab' LIKE '%a%a%a%a%a%a%a%a%a%a%a%c'"},
    });
}

TEST_CASE("What is not one statement of SQL is told apart from what is") {
    check_all({
        {End::bad_input, ""},
        {End::bad_input, " \n\t;;"},
        {End::bad_input, "-- only a comment"},
        {End::bad_input, "/* never closed"},
        {End::bad_input, "SELECT 1; SELECT 2"},
        {End::bad_input, "SELECT 1; DROP TABLE source"},
        {End::bad_input, "SELECT 1; garbage"},
        {End::bad_input, "SELECT 1 /* x */; -- y\n SELECT 2"},
        {End::bad_input, "SELECT 1\0; DROP TABLE source"s},
        {End::bad_input, "SELECT '\xFF\xFE'"},
        {End::bad_input, "SELECT '\xD9'"},
        {End::bad_input, "SELECT 'never closed"},
        {End::bad_input, "SELECT \"never closed"},
        {End::bad_input, "SELECT * FROM"},
        {End::bad_input, "SELCT 1"},
        {End::bad_input, "SELECT * FROM nowhere"},
        {End::bad_input, "SELECT nothing FROM source"},
        {End::bad_input, "SELECT \"title and more\" FROM source"},
        {End::bad_input, "SELECT abs(1, 2)"},
        {End::bad_input, "SELECT * FROM sentence_index('\"')"},
        {End::bad_input, "SELECT * FROM sentence_index WHERE sentence_index MATCH 'AND'"},
        {End::bad_input, "SELECT * FROM sentence_index WHERE sentence_index MATCH 'nocolumn:x'"},
        {End::bad_input, "SELECT json('{')"},
        {End::bad_input, "SELECT abs(-9223372036854775808)"},
        {End::usage, "SELECT :missing"},
        {End::usage, "SELECT ?"},
        {End::rows, "SELECT 1;"},
        {End::rows, "SELECT 1; -- done\n /* really */ ;"},
        {End::rows, "-- before\nSELECT 1"},
        {End::rows, "SELECT 'a;b -- c /* d'"},
        {End::rows, "VALUES (1), (2)"},
        {End::rows, "SELECT CAST(x'FF' AS TEXT)"},
        {End::rows, "SELECT 1e999, -1e999, NULL"},
        {End::rows, "SELECT * FROM sentence_index_data"},
        {End::rows, "SELECT * FROM sentence_posting LIMIT 3"},
        {End::rows, "SELECT * FROM sqlite_schema"},
    });
}

TEST_CASE("After the hostile the connection is as it was") {
    KnowledgeBase base = test::seeded_base();
    sqlite3* db = sijill::kb::connection_of(base).handle();
    const auto limits = [&] {
        std::vector<int> values;
        for (int id = 0; id <= SQLITE_LIMIT_WORKER_THREADS; ++id) {
            values.push_back(sqlite3_limit(db, id, -1));
        }
        return values;
    };
    const std::vector<int> before = limits();
    CHECK(error_in(base, "ATTACH 'x' AS y"));
    CHECK(error_in(base, "SELECT zeroblob(2000000000)"));
    CHECK(limits() == before);
    CHECK(sqlite3_exec(db, "BEGIN; PRAGMA writable_schema; ROLLBACK", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
}
