/// Every allocation of a call, ours and SQLite's, fails once: the call says that memory is short,
/// and once that is rolled back, as SQLite asks of a host then, it can be made again as if nothing
/// were.
#include "catch.hpp"
#include "extension/scratch.hpp"
#include "support/failing_memory.hpp"
#include "support/tries.hpp"

namespace {

struct Attempt {
    bool failed = false; ///< one allocation did
    int code = SQLITE_OK;
    bool met = false;   ///< the value expected came
    bool wrong = false; ///< another one did
};

/// Compares the last column where it arrives: nothing of the test may allocate while allocations
/// fail.
Attempt run(sqlite3* db, const char* sql, std::string_view value) {
    Attempt made;
    sqlite3_stmt* statement = nullptr;
    made.code = sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    if (made.code == SQLITE_OK) {
        while ((made.code = sqlite3_step(statement)) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(
                sqlite3_column_text(statement, sqlite3_column_count(statement) - 1));
            made.met = text != nullptr && text == value;
            made.wrong = text != nullptr && !made.met;
        }
    }
    const bool done = made.code == SQLITE_DONE;
    const int rc = sqlite3_finalize(statement);
    made.code = done ? rc : made.code;
    return made;
}

/// Runs the statement with its allocation number `number` failing; kept only where none failed.
Attempt attempt(const Scratch& scratch, const char* sql, const char* value, int number) {
    const auto quietly = [&](const char* text) {
        return sqlite3_exec(scratch.db(), text, nullptr, nullptr, nullptr);
    };
    REQUIRE(quietly("SAVEPOINT attempt") == SQLITE_OK);
    allocations_left = number;
    Attempt made = run(scratch.db(), sql, value);
    made.failed = allocations_left < 0;
    allocations_left = -1;
    // SQLite may have undone the whole transaction by itself.
    if (sqlite3_get_autocommit(scratch.db()) == 0) {
        REQUIRE((!made.failed || quietly("ROLLBACK TO attempt") == SQLITE_OK));
        REQUIRE(quietly("RELEASE attempt") == SQLITE_OK);
    }
    return made;
}

} // namespace

TEST_CASE("a call whose allocations fail one by one tells of it, and harms nothing") {
    const CountedMemory counted;
    const Scratch scratch;
    struct Call {
        const char* sql;
        const char* value; ///< what it gives when memory suffices
    };
    const std::vector<Call> calls{
        {"CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'arabic stemming light')", ""},
        {"INSERT INTO t VALUES ('أعلنت الشَّرِكات نماذجها')", ""},
        {"SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH arabic_query('شركة نموذج') "
         "ORDER BY arabic_rank(t)",
         "أعلنت [الشَّرِكات] نماذجها"},
        {"SELECT arabic_fold('التَّأخير') || arabic_words('س ص') || arabic_stems('الشركات')",
         "التاخير[\"س\",\"ص\"][\"شرك\",\"شركات\",\"4شركت\"]"},
        {"SELECT arabic_snippet('واحد اثنان الشركات', 'شركة', '[', ']', '…', 2)",
         "…اثنان [الشركات]"},
        {"SELECT count(stems) FROM arabic_tokens('تأخرت نماذج الشركات')", "3"},
        {"SELECT arabic_index_create('news', 'section')", "news"},
        {"SELECT arabic_index_add('news', 1, 'تأخّر إطلاق النموذج', 'تقنية')", "1"},
        {"SELECT arabic_index_replace('news', 1, 'تأخّر إطلاق النَّموذج', 'تقنية')", "1"},
        {"SELECT arabic_index_fill('news', 'SELECT 2, ''أعلنت الشركات'', ''مال''')", "1"},
        {"SELECT highlighted || spans || (why IS NULL) FROM arabic_search('news', 'نماذج')",
         "تأخّر إطلاق <mark>النَّموذج</mark>[[12,21]]0"},
        {"SELECT arabic_index_remove('news', 2)", "1"},
        {"SELECT arabic_index_check('news')", "[]"},
        {"CREATE TABLE page (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, body TEXT)", ""},
        {"INSERT INTO page VALUES (1, 'a', 'تأخّر النموذج')", ""},
        {"SELECT arabic_index_attach('page', 'body')", "page_body"},
        {"REPLACE INTO page VALUES (2, 'a', 'أعلنت النماذج')", ""},
        {"SELECT highlighted FROM arabic_search('page', 'نموذج')", "أعلنت <mark>النماذج</mark>"},
        {"SELECT arabic_index_check('page')", "[]"},
        {"SELECT arabic_index_detach('page', 'body') IS NULL", "1"},
    };
    for (const auto& [sql, value] : calls) {
        int number = 0;
        for (bool failed = true; failed; number += sijill::test::kOneOf) {
            const Attempt made = attempt(scratch, sql, value, number);
            failed = made.failed;
            CAPTURE(sql, number, made.code, made.met);
            // SQLite does without some of what it asks for, as the memory of a cache; where it
            // lacks that for the text of a column, it gives NULL.
            const bool is_answer =
                made.code == SQLITE_OK && !made.wrong && (made.met || failed || *value == '\0');
            CHECK((is_answer || (failed && made.code == SQLITE_NOMEM)));
        }
        CHECK(number > 5);
    }
    CHECK(scratch.value("PRAGMA integrity_check") == "ok");
}
