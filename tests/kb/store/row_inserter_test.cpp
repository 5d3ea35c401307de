#include "catch.hpp"
#include "kb/store/row_inserter.hpp"

using sijill::kb::RowInserter;

TEST_CASE("Rows are inserted by the names of their columns, and an empty optional is NULL") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    database.exec("CREATE TABLE row (id INTEGER, share REAL, text TEXT, note TEXT DEFAULT 'none')");
    RowInserter rows(database, "row");
    const std::string text = "نص";
    rows.insert({{"text", text}, {"id", 1}, {"share", 0.5}});
    rows.insert(
        {{"text", std::optional<std::string>()}, {"id", true}, {"share", std::optional(2.5)}});
    CHECK(database
              .execAndGet("SELECT group_concat(quote(id) || quote(share) || quote(text) || note, "
                          "' ') FROM row")
              .getString() == "10.5'نص'none 12.5NULLnone");
}

TEST_CASE("A clause on conflicts leaves a row out, and the caller is told so") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    database.exec("CREATE TABLE row (id INTEGER UNIQUE, text TEXT UNIQUE)");
    RowInserter rows(database, "row", "ON CONFLICT (text) DO NOTHING");
    const std::string text = "نص";
    CHECK(rows.insert({{"id", 1}, {"text", text}}));
    CHECK_FALSE(rows.insert({{"id", 2}, {"text", text}}));
    CHECK_THROWS_AS(rows.insert({{"id", 1}, {"text", std::string("آخر")}}), SQLite::Exception);
    CHECK(database.execAndGet("SELECT count(*) FROM row").getInt() == 1);
}
