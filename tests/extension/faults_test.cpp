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

TEST_CASE(
    "Any texts in databases of any encoding give the same index, the same hits and no fault") {
    const std::vector<std::string> texts{"تأخّر إطلاق النَّموذج",
                                         "Grok3 released in 2025",
                                         "«قد تعكس» مشكلةً",
                                         "English and عربي mixed",
                                         "٢٠٢٤ عام",
                                         "a\U0001F600b و \u200f",
                                         "",
                                         "؟!",
                                         "نص\nمن سطرين",
                                         "Ωμέγα زين"};
    std::vector<std::string> answers;
    for (const char* encoding : {"UTF-8", "UTF-16le", "UTF-16be"}) {
        CAPTURE(encoding);
        const Scratch scratch;
        REQUIRE(scratch.ask("PRAGMA encoding = '" + std::string(encoding) + "'").empty());
        REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
        REQUIRE(
            scratch.ask("INSERT INTO news_index (news_index, rank) VALUES ('pgsz', 32)").empty());
        for (std::size_t index = 0; index < texts.size(); ++index) {
            const std::string id = std::to_string(index + 1);
            CHECK(scratch.value("SELECT arabic_index_add('news', " + id + ", '" + texts[index] +
                                "')") == id);
        }
        CHECK(
            scratch.value("SELECT arabic_index_fill('news', 'SELECT id + 100, text FROM news')") ==
            std::to_string(texts.size()));
        CHECK(scratch.value("SELECT arabic_index_check('news')") == "[]");
        answers.push_back(scratch.value(
            "SELECT group_concat(q || ':' || id) FROM (SELECT value AS q FROM "
            "json_each('[\"نماذج\",\"تأخر*\",\"مشكلات\",\"ال* عام\",\"grok* ωμ*\"]')), "
            "arabic_search('news', q)"));
        CHECK(answers.back() == answers.front());
        CHECK(scratch.ask("SELECT arabic_index_reindex('news')").size() == 1);
        CHECK(scratch.value("SELECT arabic_index_check('news')") == "[]");
    }
    CHECK(answers.front().find("101") != std::string::npos);
}

TEST_CASE("An error names what the host has sent, as UTF-8") {
    const Scratch scratch;
    const std::string told = scratch.value("SELECT arabic_index_create(CAST(x'61FFC0' AS TEXT))");
    CHECK(told.find("a\uFFFD\uFFFD") != std::string::npos);
}
