#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

using sijill::Error;
using sijill::ErrorCode;
using sijill::operator""_text;
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

TEST_CASE("a number comes as text in any encoding of the database") {
    for (const char* encoding : {"UTF-8", "UTF-16le"}) {
        PassageBase other = PassageBase::at(":memory:");
        other.run(std::string("PRAGMA encoding = '") + encoding + "'");
        Statement row(other.db(), "SELECT 17, 0.5, 'ت', x'00FF', x''");
        REQUIRE(row.step());
        CHECK(row.columns() == 5);
        CHECK(row.is_integer(0));
        CHECK_FALSE(row.is_integer(1));
        CHECK(row.text(0) == "17");
        CHECK(row.text(1) == "0.5");
        CHECK(row.text(2) == "ت");
        CHECK(row.text(3) == std::string_view("\0\xFF", 2));
        CHECK(row.text(4).empty());
    }
}

TEST_CASE("the first of several statements is prepared, and says where it ends") {
    const PassageBase base;
    const std::string_view sql = "SELECT 1; DELETE FROM word; -- no more";
    const Statement first(base.db(), sql);
    CHECK(first.only_reads());
    const std::string_view rest = sql.substr(first.sql_size());
    CHECK(rest == " DELETE FROM word; -- no more");
    const Statement second(base.db(), rest);
    CHECK_FALSE(second.only_reads());
    CHECK(second.columns() == 0);

    const std::string_view end = rest.substr(second.sql_size());
    Statement none(base.db(), end);
    CHECK(none.sql_size() == end.size());
    CHECK(none.columns() == 0);
    CHECK_FALSE(none.step());
}

TEST_CASE("an error has the code and the subject that the statement was given") {
    const PassageBase base;
    const auto error = error_of([&] {
        return Statement(base.db(), "SELEC", {ErrorCode::bad_input, "the query"_text}).columns();
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(error->what() == std::string("the query: near \"SELEC\": syntax error"));
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
    CHECK_THROWS_AS(Statement(base.db(), "INSERT INTO word (word, passages) VALUES ('', 1)").run(),
                    Error);
    CHECK_THROWS_AS(sijill::SearchIndex(base.db(), {"a", "b", "c", "d", "e"}).search("x", {}),
                    Error);
}

TEST_CASE("a savepoint is undone unless it is kept") {
    PassageBase base;
    {
        const Savepoint lost(base.db());
        base.run("INSERT INTO word (word, passages) VALUES ('a', 1)");
    }
    {
        Savepoint kept(base.db());
        base.run("INSERT INTO word (word, passages) VALUES ('b', 1)");
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
