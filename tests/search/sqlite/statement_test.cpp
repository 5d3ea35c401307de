#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/error.hpp"

using sijill::Error;
using sijill::ErrorCode;
using sijill::search::Savepoint;
using sijill::search::Statement;

TEST_CASE("values go in and out whole") {
    using namespace std::string_literals;
    PassageBase base;
    Statement row(base.db(), "SELECT ?1, ?2, ?1 / 2.0, NULL");
    for (const std::string& text : {""s, "تأخير"s, "a\0b"s, "\xFF"s}) {
        REQUIRE(row.start(std::int64_t{7}, text).step());
        CHECK(row.integer(0) == 7);
        CHECK(row.text(1) == text);
        CHECK(row.real(2) == Approx(3.5));
        CHECK(row.text(3).empty());
        CHECK_FALSE(row.step());
    }
}

TEST_CASE("what SQLite refuses is an error of the database, with its words") {
    PassageBase base;
    try {
        Statement(base.db(), "SELECT 1 FROM nowhere");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::database);
        CHECK(std::string(error.what()).find("nowhere") != std::string::npos);
    }
    CHECK_THROWS_AS(Statement(base.db(), "SELECT 1").start(1, 2), Error);
    CHECK_THROWS_AS(Statement(base.db(), "INSERT INTO word VALUES ('', 1)").run(), Error);
    CHECK_THROWS_AS(sijill::SearchIndex(base.db(), {"a", "b", "c", "d", "e"}).search("x", {}),
                    Error);
}

TEST_CASE("a savepoint is undone unless it is kept") {
    PassageBase base;
    {
        const Savepoint lost(base.db());
        base.run("INSERT INTO word VALUES ('a', 1)");
    }
    {
        Savepoint kept(base.db());
        base.run("INSERT INTO word VALUES ('b', 1)");
        kept.keep();
    }
    CHECK(base.list("SELECT word FROM word") == std::vector<std::string>{"b"});
}

TEST_CASE("a savepoint whose transaction SQLite has rolled back leaves nothing of it behind") {
    PassageBase base;
    const auto version = [&] {
        Statement row(base.db(), "PRAGMA user_version");
        REQUIRE(row.step());
        return row.integer(0);
    };
    const std::int64_t before = version();
    base.run("BEGIN");
    base.run("PRAGMA user_version = 999");
    {
        const Savepoint gone(base.db());
        base.run("ROLLBACK");
    }
    CHECK(version() == before);
}
