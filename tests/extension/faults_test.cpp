#include "catch.hpp"
#include "extension/scratch.hpp"

namespace {

/// Runs to its end; the result code that ended it.
int code_of(const Scratch& scratch, const std::string& sql) {
    return sqlite3_exec(scratch.db(), sql.c_str(), nullptr, nullptr, nullptr);
}

int stop(void* /*nothing*/) {
    return 1;
}

} // namespace

TEST_CASE("an interrupted search and an interrupted filling are interrupted, not failed") {
    const Scratch scratch;
    REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
    const std::string query = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n "
                              "WHERE i < 500) SELECT i, ''تأخير رقم '' || i FROM n";
    const std::string fill = "SELECT arabic_index_fill('news', '" + query + "')";
    sqlite3_progress_handler(scratch.db(), 100, stop, nullptr);
    CHECK(code_of(scratch, fill) == SQLITE_INTERRUPT);
    sqlite3_progress_handler(scratch.db(), 0, nullptr, nullptr);
    CHECK(scratch.value("SELECT count(*) FROM news") == "0");
    REQUIRE(scratch.value(fill) == "500");

    sqlite3_progress_handler(scratch.db(), 100, stop, nullptr);
    CHECK(code_of(scratch, "SELECT id FROM arabic_search('news', 'تأخير')") == SQLITE_INTERRUPT);
    CHECK(code_of(scratch, "SELECT arabic_index_reindex('news')") == SQLITE_INTERRUPT);
    sqlite3_progress_handler(scratch.db(), 0, nullptr, nullptr);
    CHECK(scratch.value("SELECT count(*) FROM arabic_search('news', 'تأخير', 1000)") == "500");
    CHECK(scratch.value("SELECT arabic_index_check('news')") == "[]");
}

TEST_CASE("an interrupt from outside takes the transaction along, and leaves none open") {
    const Scratch scratch;
    REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
    const auto interrupt = [](sqlite3_context* context, int /*count*/, sqlite3_value** /*values*/) {
        sqlite3_interrupt(sqlite3_context_db_handle(context));
    };
    REQUIRE(sqlite3_create_function(scratch.db(), "interrupt", 0, SQLITE_UTF8, nullptr, interrupt,
                                    nullptr, nullptr) == SQLITE_OK);
    for (const std::string last : {"3", "20500"}) { // before a batch is written, and after one was
        CAPTURE(last);
        CHECK(code_of(scratch, "SELECT arabic_index_fill('news', "
                               "'WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < " +
                                   last +
                                   ") "
                                   "SELECT i, iif(i < " +
                                   last + ", ''نص'', interrupt()) FROM n')") == SQLITE_INTERRUPT);
        CHECK(sqlite3_get_autocommit(scratch.db()) == 1);
        CHECK(scratch.value("SELECT count(*) FROM news") == "0");
    }
    CHECK(scratch.value("SELECT arabic_index_check('news')") == "[]");
}

TEST_CASE("a write that the host's database refuses has SQLite's own code") {
    const Scratch scratch;
    REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
    REQUIRE(scratch.ask("PRAGMA query_only = on").empty());
    CHECK(code_of(scratch, "SELECT arabic_index_add('news', 1, 'نص')") == SQLITE_READONLY);
    CHECK(scratch.value("SELECT arabic_index_add('news', 1, 'نص')").find("readonly") !=
          std::string::npos);
}

TEST_CASE("a database of UTF-16 is indexed and searched as one of UTF-8 is") {
    const Scratch scratch;
    REQUIRE(scratch.ask("PRAGMA encoding = 'UTF-16le'").empty());
    REQUIRE(scratch.value("SELECT arabic_index_create('news', 'section')") == "news");
    REQUIRE(scratch.value("SELECT arabic_index_add('news', 1, 'تأخّر إطلاق النَّموذج', 'تقنية')") ==
            "1");
    CHECK(scratch.value("SELECT highlighted FROM arabic_search('news', 'نماذج')") ==
          "تأخّر إطلاق <mark>النَّموذج</mark>");
    CHECK(scratch.value("SELECT arabic_index_check('news')") == "[]");
    CHECK(scratch.value("SELECT arabic_index_remove('news', 1)") == "1");
    CHECK(scratch.value("SELECT arabic_index_stats('news') ->> 'passages'") == "0");
}
