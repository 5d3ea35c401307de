#include "catch.hpp"
#include "extension/scratch.hpp"

using Rows = std::vector<std::string>;

TEST_CASE("rows are ordered, and kept apart, by the collation arabic") {
    const Scratch scratch;
    REQUIRE(scratch.ask("CREATE TABLE name(text TEXT PRIMARY KEY COLLATE arabic)").empty());
    REQUIRE(scratch.ask("INSERT INTO name VALUES ('Grok'), ('ياء'), ('احمد'), ('إخبار'), ('أحمد')")
                .empty());
    CHECK(scratch.ask("SELECT text FROM name ORDER BY text") ==
          Rows{"أحمد", "احمد", "إخبار", "ياء", "Grok"});
    CHECK(scratch.ask("SELECT text FROM name WHERE text = 'احمد'") == Rows{"احمد"});
    CHECK(scratch.value("SELECT count(*) FROM name WHERE text < 'ب'") == "3");
}

TEST_CASE("the collation arabic orders texts of UTF-16 too") {
    const Scratch scratch;
    REQUIRE(scratch.ask("PRAGMA encoding = 'UTF-16'").empty());
    CHECK(scratch.ask(
              "SELECT column1 FROM (VALUES ('ب'), ('آ'), ('٣')) ORDER BY column1 COLLATE arabic") ==
          Rows{"٣", "آ", "ب"});
}
