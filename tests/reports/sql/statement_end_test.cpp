#include "catch.hpp"
#include "reports/sql/statement_end.hpp"

#include <string>

using namespace sijill::reports;

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
