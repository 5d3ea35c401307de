#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"
#include "reports/seeded_base.hpp"
#include "reports/sql/error_in.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <limits>

using namespace sijill;
using test::contains;
using test::error_in;
using test::error_of;

namespace {

std::string first_value(KnowledgeBase& base, const std::string& sql, ParameterValues values = {}) {
    SqlOptions options;
    options.parameters = std::move(values);
    return to_text(run_sql(base, sql, options).rows.at(0).at(0));
}

} // namespace

TEST_CASE("SQL errors name the location, and names that are near") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const struct {
        std::string sql, location, hint;
    } cases[] = {
        {"SELECT foo FROM delays", "sql:1:8: no such column: foo", "  SELECT foo FROM delays\n"},
        {"SELECT outcom FROM delays", "sql:1:8: no such column: outcom", "did you mean outcome"},
        {"SELECT *\n  FROM delay", "sql:2:8: no such table: delay", "did you mean delays"},
        {"SELECT d.modle\nFROM delays AS d", "sql:1:8: no such column: d.modle",
         "did you mean model"},
        {"SELECT\n  lenght('x')", "no such function: lenght", "did you mean length"},
        {"SELECT 1\nFORM x y", "sql:2:6: near \"x\": syntax error", "FORM x y\n"},
        {"SELECT (1", "sql:1:10: incomplete input", "  SELECT (1\n           ^"},
        {"SELECT 1; SELECT 2", "sql:1:11: one statement at a time", "^"},
        {"SELECT 'غروك', foo", "sql:1:16: no such column: foo", ""},
        {"SELECT 'nope' AS \"nope\" FROM nope", "sql:1:30: no such table: nope", "^"},
        {"SELECT 'nope' FROM main.nope", "sql:1:25: no such table: main.nope", "^"},
    };
    for (const auto& [sql, location, hint] : cases) {
        const auto error = error_in(base, sql);
        CAPTURE(sql, error->what(), error->hint());
        REQUIRE(error->code() == ErrorCode::bad_input);
        CHECK(contains(error->what(), location));
        CHECK(contains(error->hint(), hint));
    }
}

TEST_CASE("A text in double quotes is told alike under every version of SQLite") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const struct {
        std::string sql, message, hint;
    } cases[] = {
        {"SELECT \"outcom\" FROM delays", "sql:1:8: no such column: outcom",
         "did you mean outcome?"},
        {"SELECT 1 FROM delays WHERE model = \"غروك\"", "sql:1:36: no such column: غروك",
         "text stands between single quotes: 'غروك'"},
        {"SELECT \"a - b.c\" FROM delays", "sql:1:8: no such column: a - b.c",
         "text stands between single quotes: 'a - b.c'"},
        {"SELECT foo FROM delays", "sql:1:8: no such column: foo", "         ^"},
    };
    for (const auto& [sql, message, hint] : cases) {
        CAPTURE(sql);
        const auto error = error_in(base, sql);
        REQUIRE(error);
        CHECK(error->what() == message);
        CHECK(error->hint().ends_with(hint));
    }
}

TEST_CASE("Messages call the text what the caller calls it") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.label = "mine.sql";
    const auto error = error_in(base, "SELECT\nfoo", options);
    CHECK(std::string(error->what()) == "mine.sql:2:1: no such column: foo");
}

TEST_CASE("Values bind by name, numbers as numbers") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    CHECK(first_value(base, "SELECT typeof(:x)", {{"x", "12"}}) == "integer");
    CHECK(first_value(base, "SELECT typeof(:x)", {{"x", "-1.5"}}) == "real");
    CHECK(first_value(base, "SELECT typeof(:x)", {{"x", "12a"}}) == "text");
    CHECK(first_value(base, "SELECT typeof(:x)", {{"x", "nan"}}) == "text");
    CHECK(first_value(base, "SELECT typeof(:x)", {{"x", ""}}) == "text");
    CHECK(first_value(base, "SELECT $a || @b || ?3", {{"a", "م"}, {"b", "ا"}, {"3", "س"}}) ==
          "ماس");
    CHECK(first_value(base, "SELECT :x", {{"x", "'; DROP TABLE source; --"}}) ==
          "'; DROP TABLE source; --");
}

TEST_CASE("Parameters without a name are given by their numbers") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    CHECK(first_value(base, "SELECT ?1 || ?2", {{"1", "م"}, {"2", "ا"}}) == "ما");
    CHECK(first_value(base, "SELECT ? || ?", {{"1", "م"}, {"2", "ا"}}) == "ما");
    CHECK(first_value(base, "SELECT :x || ?", {{"x", "م"}, {"2", "ا"}}) == "ما");
    CHECK(first_value(base, "SELECT ?2 || ? || ?1", {{"1", "1"}, {"2", "2"}, {"3", "3"}}) == "231");
    const auto missing = error_in(base, "SELECT ?");
    REQUIRE(missing);
    CHECK(missing->code() == ErrorCode::usage);
    CHECK(std::string(missing->what()) == "sql: parameter ?1 has no value");
    CHECK(contains(missing->hint(), "-p 1=value"));
    SqlOptions options;
    options.parameters = {{"1", "a"}, {"2", "b"}};
    const auto unknown = error_in(base, "SELECT ?", options);
    REQUIRE(unknown);
    CHECK(unknown->code() == ErrorCode::usage);
    CHECK(std::string(unknown->what()) == "sql: the statement has no parameter ?2");
    CHECK(unknown->hint() == "it has ?1");
}

TEST_CASE("A parameter without value and a value without parameter are wrong usage") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.parameters = {{"modle", "x"}};
    const auto error = error_in(base, "SELECT :model", options);
    REQUIRE(error->code() == ErrorCode::usage);
    CHECK(contains(error->hint(), ":model"));
    const auto missing = error_in(base, "SELECT :model");
    REQUIRE(missing->code() == ErrorCode::usage);
    CHECK(contains(missing->hint(), "-p model=value"));
}

TEST_CASE("Rows beyond the limit are cut, and the result says so") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.max_rows = 2;
    CHECK(run_sql(base, "VALUES (1), (2)", options).cut_at == std::nullopt);
    const ResultSet cut = run_sql(base, "VALUES (1), (2), (3)", options);
    CHECK(cut.cut_at == 2U);
    CHECK(cut.rows.size() == 2);
    options.max_rows = 0;
    CHECK(run_sql(base, "VALUES (1), (2), (3)", options).rows.size() == 3);
}

TEST_CASE("The largest limits limit nothing, and small ones still do") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.max_value = std::size_t{1} << 32;
    options.max_memory = std::numeric_limits<std::size_t>::max();
    options.timeout = std::chrono::milliseconds::max();
    options.max_rows = std::numeric_limits<std::size_t>::max();
    options.max_bytes = std::numeric_limits<std::size_t>::max();
    const ResultSet rows =
        run_sql(base,
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 100000) "
                "SELECT 'letters' AS word, count(*) AS n FROM n",
                options);
    CHECK(to_text(rows.rows.at(0).at(0)) == "letters");
    CHECK(to_text(rows.rows.at(0).at(1)) == "100000");
    options.max_value = 1000;
    CHECK(error_in(base, "SELECT replace(hex(zeroblob(400)), '0', 'xx')", options));
    options.max_value = 0;
    options.max_memory = 1 << 20;
    CHECK(error_in(base, "SELECT hex(zeroblob(2000000))", options)->code() ==
          ErrorCode::limit_memory);
}

TEST_CASE("A refusal for time names the option that raises the limit") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(20);
    const auto error = error_of([&] {
        return run_sql(base,
                       "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) "
                       "SELECT count(*) FROM n",
                       options);
    });
    REQUIRE(error->code() == ErrorCode::limit_time);
    CHECK(contains(error->what(), "20 ms"));
    CHECK(contains(error->hint(), "--timeout"));
}

TEST_CASE("The limit of time holds while a statement waits for a lock") {
    const ScratchFolder folder;
    const auto file = folder / "base.db";
    KnowledgeBase writer = KnowledgeBase::create(file);
    KnowledgeBase reader = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
    kb::connection_of(writer).database().exec("BEGIN EXCLUSIVE");
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(20);
    const auto error =
        error_of([&] { return run_sql(reader, "SELECT count(*) FROM source", options); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::limit_time);
}

TEST_CASE("Values keep their type, and a blob is shown in hexadecimal") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    const ResultSet result =
        run_sql(base, "SELECT NULL AS a, 1 AS b, 1.5 AS c, 'م' AS d, x'00FF' AS e, 2 AS b", {});
    const std::vector<Value> expected{Value(),    Value(std::int64_t{1}), Value(1.5),
                                      Value("م"), Value("00FF"),          Value(std::int64_t{2})};
    CHECK((result.rows.at(0) == expected));
    CHECK(result.columns.at(4).key == "e");
}

TEST_CASE("With write rows may change, but neither schema nor index nor the state of the file") {
    KnowledgeBase base = test::seeded_base();
    SqlOptions options;
    options.write = true;
    const std::string before = test::content_of(base);
    const struct {
        ErrorCode code;
        std::string sql;
    } rejected[] = {
        {ErrorCode::refused, "DROP VIEW delays"},
        {ErrorCode::refused, "CREATE TABLE x (y)"},
        {ErrorCode::refused, "CREATE TEMP TABLE x (y)"},
        {ErrorCode::refused, "VACUUM"},
        {ErrorCode::refused, "VACUUM INTO 'sijill-must-not-be-there.db'"},
        {ErrorCode::refused, "ATTACH ':memory:' AS x"},
        {ErrorCode::refused, "COMMIT"},
        {ErrorCode::refused, "PRAGMA foreign_keys = OFF"},
        {ErrorCode::refused, "UPDATE sqlite_schema SET sql = ''"},
        {ErrorCode::refused, "DELETE FROM sentence_index_data"},
        {ErrorCode::refused, "INSERT INTO sentence_index (sentence_index) VALUES ('delete-all')"},
        {ErrorCode::refused, "UPDATE meta SET value = '0'"},
        {ErrorCode::refused, "DELETE FROM migration"},
        {ErrorCode::bad_input, "DELETE FROM delays"},
        {ErrorCode::bad_input, "DELETE FROM predicate"},
        {ErrorCode::bad_input, "UPDATE statement SET certainty = 'sure'"},
        {ErrorCode::bad_input, "UPDATE entity SET kind = 'nothing' WHERE slug = 'grok-3'"},
    };
    for (const auto& [code, sql] : rejected) {
        CAPTURE(sql);
        const auto error = error_in(base, sql, options);
        REQUIRE(error);
        CAPTURE(error->what());
        CHECK(error->code() == code);
    }
    CHECK((test::content_of(base) == before));
}

TEST_CASE("A write is kept whole, and the index follows it") {
    KnowledgeBase base = test::seeded_base();
    SqlOptions options;
    options.write = true;
    const ResultSet added = run_sql(
        base, "INSERT INTO entity_kind VALUES ('trial', 'trial', 'تجربة') RETURNING slug", options);
    CHECK(to_text(added.rows.at(0).at(0)) == "trial");
    CHECK(first_value(base, "SELECT label_ar FROM entity_kind WHERE slug = 'trial'") == "تجربة");
    const ResultSet updated =
        run_sql(base, "UPDATE sentence SET words = words || ' zzz' WHERE ordinal = 1", options);
    CHECK(updated.columns.at(0).key == "changed");
    CHECK(to_text(updated.rows.at(0).at(0)) == "1");
    CHECK(first_value(base, "SELECT count(*) FROM sentence_index('zzz')") == "1");
}

TEST_CASE("A guarded write is the library's own: check takes it for meant, and nothing else") {
    KnowledgeBase base = test::seeded_base();
    sijill::kb::connection_of(base).database().exec(
        "UPDATE name SET text = text || '?' WHERE id = 1");
    SqlOptions options;
    options.write = true;
    (void)run_sql(base, "UPDATE source SET publisher = 'p'", options);
    std::string faults;
    for (const Fault& fault : base.check()) {
        faults += fault.area == "content" ? fault.message.text() + '\n' : "";
    }
    CHECK(faults == "rows of name were changed by other tools, or damaged\n");
}

TEST_CASE("A base opened for reading is never written") {
    const auto file = std::filesystem::temp_directory_path() / "sijill-sql-runner-test.db";
    std::filesystem::remove(file);
    KnowledgeBase::create(file);
    {
        KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
        SqlOptions options;
        options.write = true;
        const auto error = error_in(base, "DELETE FROM name", options);
        REQUIRE(error->code() == ErrorCode::refused);
        CHECK(contains(error->hint(), "--db FILE --write"));
    }
    std::filesystem::remove(file);
}

TEST_CASE("Columns of Arabic views are read as words, where they hold nothing else") {
    KnowledgeBase base = test::seeded_base();
    const auto column_of = [&](const std::string& sql) {
        return run_sql(base, sql, {}).columns.at(0);
    };
    CHECK(column_of(R"(SELECT "المآل" FROM "التأخيرات")").coded);
    CHECK(column_of(R"(SELECT "اليقين" FROM "التحفظات")").coded);
    CHECK(column_of(R"(SELECT "متناقض" FROM "التأخيرات")").kind == Column::Kind::flag);
    CHECK(column_of(R"(SELECT count(*) AS "متناقض" FROM "التأخيرات")").kind == Column::Kind::plain);
    CHECK_FALSE(column_of(R"(SELECT "النموذج" FROM "التأخيرات")").coded);
    CHECK_FALSE(column_of("SELECT outcome FROM delays").coded);
    // What is compared is the code, and that is what programs get.
    CHECK(first_value(base, R"(SELECT "المآل" FROM "التأخيرات" WHERE "المآل" = 'not_released')") ==
          "not_released");
}
