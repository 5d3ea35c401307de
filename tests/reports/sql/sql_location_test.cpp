#include "catch.hpp"
#include "reports/sql/sql_location.hpp"

#include <string>

using namespace std::string_view_literals;
using namespace sijill;
using namespace sijill::reports;

TEST_CASE("A location counts lines and code points from one") {
    const struct {
        std::string_view sql;
        std::size_t offset;
        std::string location;
    } cases[] = {
        {"", 0, "sql:1:1"},
        {"SELECT x", 7, "sql:1:8"},
        {"SELECT\n  x", 9, "sql:2:3"},
        {"SELECT\n", 7, "sql:2:1"},
        {"SELECT 'ماسك', x", 18, "sql:1:15"},
        {"SELECT", 99, "sql:1:7"},
    };
    for (const auto& [sql, offset, location] : cases) {
        CAPTURE(sql, offset);
        CHECK(location_text("sql", sql, offset) == location);
    }
}

TEST_CASE("A fault stands behind its file and line") {
    CHECK(fault_in_line("a.sql", 3, "no statement"_text).text() == "a.sql:3: no statement");
}

TEST_CASE("The caret stands under the offset, and stays away where it would mislead") {
    const struct {
        std::string sql;
        std::size_t offset;
        std::string caret;
    } cases[] = {
        {"SELECT x", 7, "  SELECT x\n         ^"},
        {"SELECT 1,\n x FROM y", 11, "   x FROM y\n   ^"},
        {"SELECT 'ماسك', x", 18, ""},
        {"SELECT x, 'ماسك'", 7, "  SELECT x, 'ماسك'\n         ^"},
        {"SELECT\tx", 7, ""},
        {std::string(200, ' ') + "x", 200, ""},
    };
    for (const auto& [sql, offset, caret] : cases) {
        CAPTURE(sql, offset);
        CHECK(caret_text(sql, offset) == caret);
    }
}

TEST_CASE("Blanks, semicolons and comments are no statement") {
    const struct {
        std::string_view sql;
        std::size_t begin;
    } cases[] = {
        {"SELECT 1", 0},
        {" \n;SELECT 1", 3},
        {"-- note\nSELECT 1", 8},
        {"/* a */SELECT 1", 7},
        {"/* -- */ -- /*\nSELECT 1", 15},
        {"-- only a comment", 17},
        {"/* never closed", 15},
        {";;", 2},
        {"-1", 0},
    };
    for (const auto& [sql, begin] : cases) {
        CAPTURE(sql);
        CHECK(statement_begin(sql, 0) == begin);
    }
}

TEST_CASE("A statement ends at the first semicolon that is SQL's own") {
    const struct {
        std::string sql;
        std::size_t end;
    } cases[] = {
        {"SELECT 1;", 9},
        {"SELECT 1; SELECT 2;", 9},
        {"SELECT ';';", 11},
        {"SELECT 'ماسك؛;';", 21},
        {"SELECT \"a;b\";", 13},
        {"SELECT 1 -- ;\n;", 15},
        {"SELECT /* ; */ 1;", 17},
        {"CREATE TRIGGER t AFTER DELETE ON s BEGIN SELECT 1; END;", 55},
        {";", 1},
    };
    for (const auto& [sql, end] : cases) {
        CAPTURE(sql);
        CHECK(statement_end(sql) == end);
    }
}

TEST_CASE("What is not ended yet has no end") {
    for (const std::string sql : {"", "SELECT 1", "SELECT ';", "SELECT 1 -- ;", "SELECT /* ;",
                                  "CREATE TRIGGER t AFTER DELETE ON s BEGIN SELECT 1;"}) {
        CAPTURE(sql);
        CHECK_FALSE(statement_end(sql));
    }
}

TEST_CASE("What was looked at before is skipped") {
    CHECK(statement_end("SELECT ';' ;", 10) == 12);
}

TEST_CASE("Only UTF-8 without NUL bytes is text") {
    CHECK(find_not_text("SELECT 'ماسك'") == std::nullopt);
    CHECK(find_not_text("SELECT '\xEF\xBF\xBD'") == std::nullopt);
    CHECK(find_not_text("SELECT '\xFF'") == 8U);
    CHECK(find_not_text("SELECT 1\0"sv) == 8U);
    CHECK(find_not_text("\xD9") == 0U);
}

TEST_CASE("A name is found as a whole, without regard to case, where the statement uses it") {
    const struct {
        std::string_view sql, name;
        std::optional<std::size_t> offset;
    } cases[] = {
        {"SELECT delay FROM Delays", "delays", 18},
        {"SELECT a.foo", "foo", 9},
        {"SELECT food", "foo", std::nullopt},
        {"SELECT 1", "", std::nullopt},
        {"SELECT '', \"\", x FROM t", "", std::nullopt},
        {"SELECT 'nope' FROM nope", "nope", 19},
        {"SELECT 'nope', 'not nope' FROM nope", "nope", 31},
        {"SELECT 1 /* nope */ -- nope\nFROM nope", "nope", 33},
        {"SELECT 'nope' AS \"nope\" FROM nope", "nope", 29},
        {"SELECT 1 AS /* so */ nope FROM nope", "nope", 31},
        {"SELECT :nope FROM nope", "nope", 18},
        {"SELECT \"Nope\" FROM t", "nope", 7},
        {"SELECT [nope] FROM t", "nope", 7},
        {"SELECT `nope` FROM t", "nope", 7},
        {"SELECT \"not nope\" FROM t", "nope", std::nullopt},
        {"SELECT \"a - b.c\" FROM t", "a - b.c", 7},
        {"SELECT * FROM 'nope'", "nope", 14},
        {"SELECT \"nope", "nope", 7},
        {"SELECT 'غروك', غروك", "غروك", 19},
    };
    for (const auto& [sql, name, offset] : cases) {
        CAPTURE(sql, name);
        CHECK(find_name(sql, name) == offset);
    }
}
