#include "base/embedded_files.hpp"
#include "catch.hpp"
#include "extension/scratch.hpp"

using Values = std::vector<std::string>;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A base's tables of sentences with two of them, as a host that only has the extension sees it.
class SentenceFile : public Scratch {
public:
    SentenceFile() {
        const auto schema = sijill::embedded_files("schema/0001_sources.sql");
        REQUIRE(ask(std::string(schema.front().content)).empty());
        REQUIRE(ask("INSERT INTO sentence SELECT id, 1, 1, id, 0, length(text), text, "
                    "arabic_fold(text) FROM (SELECT 1 AS id, 'تأخّر إطلاق النموذج' AS text "
                    "UNION ALL SELECT 2, 'أمطار غزيرة');"
                    "INSERT INTO word_stem SELECT value, word FROM word, "
                    "json_each(arabic_index_stems(word))")
                    .empty());
    }
};

} // namespace

TEST_CASE("a column is attached, searched and detached by SQL") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE TABLE \"مقالة\" (\"رقم\" INTEGER PRIMARY KEY, \"نص\" TEXT);"
                     "INSERT INTO \"مقالة\" VALUES (1, 'أجّلت الشركات <نماذجها>')")
                .empty());
    CHECK(scratch.value("SELECT arabic_index_attach('مقالة', 'نص')") == "مقالة_نص");
    REQUIRE(scratch.ask("INSERT INTO \"مقالة\" VALUES (2, 'نموذج'), (3, 'أمطار غزيرة')").empty());
    CHECK(scratch.ask("SELECT id, highlighted, total FROM arabic_search('مقالة', 'نماذج') "
                      "ORDER BY id") ==
          Values{"1", "أجّلت الشركات <<mark>نماذجها</mark>>", "2", "2", "<mark>نموذج</mark>", "2"});
    CHECK(holds(scratch.value("SELECT html FROM arabic_search('مقالة_نص', 'الشركات')"),
                "&lt;نماذجها&gt;"));
    CHECK(scratch.ask("SELECT \"نص\" FROM arabic_search('مقالة', 'مطر') JOIN \"مقالة\" "
                      "ON \"رقم\" = id") == Values{"أمطار غزيرة"});
    for (const char* name : {"مقالة", "مقالة_نص"}) {
        const std::string argument = std::string("('") + name + "')";
        CHECK(scratch.value("SELECT arabic_index_check" + argument) == "[]");
        CHECK(scratch.value("SELECT arabic_index_stats" + argument + " ->> 'passages'") == "3");
        CHECK(scratch.value("SELECT arabic_index_reindex" + argument) == "NULL");
        CHECK(scratch.value("SELECT arabic_index_optimize" + argument) == "NULL");
    }
    CHECK(scratch.value("SELECT arabic_index_attach('مقالة', 'نص')") == "مقالة_نص");
    CHECK(scratch.value("SELECT arabic_index_detach('مقالة', 'نص')") == "NULL");
    CHECK(scratch.value("SELECT group_concat(name) FROM sqlite_schema") == "مقالة");
    CHECK(scratch.value("SELECT count(*) FROM \"مقالة\"") == "3");
}

TEST_CASE("what cannot be attached, and what an attached index refuses, is said") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE TABLE page (id INTEGER PRIMARY KEY, body); CREATE TABLE plain (body);"
                     "CREATE TABLE short (id TEXT PRIMARY KEY, body) WITHOUT ROWID")
                .empty());
    const auto error = [&](const std::string& call) { return scratch.value("SELECT " + call); };
    CHECK(holds(error("arabic_index_attach('pages', 'body')"), "did you mean page?"));
    CHECK(holds(error("arabic_index_attach('page', 'bodi')"), "did you mean body?"));
    CHECK(holds(error("arabic_index_attach('plain', 'body')"), "VACUUM"));
    CHECK(holds(error("arabic_index_attach('short', 'body')"), "no INTEGER PRIMARY KEY"));
    CHECK(holds(error("arabic_index_attach('aux.page', 'body')"), "main database"));
    CHECK(error("arabic_index_attach(NULL, 'body')") == "the name of the table is NULL");
    CHECK(error("arabic_index_detach('page', 'body')") ==
          "no index is attached to the column body of page");
    REQUIRE(error("arabic_index_attach('page', 'body')") == "page_body");
    for (const char* call :
         {"arabic_index_add('page', 1, 'نص')", "arabic_index_replace('page', 1, 'نص')",
          "arabic_index_remove('page', 1)", "arabic_index_fill('page', 'SELECT 1, ''نص''')"}) {
        CAPTURE(call);
        CHECK(holds(error(call), "the documents of \"page_body\" are the rows of page"));
    }
    CHECK(holds(error("arabic_index_drop('page')"), "there is no index \"page\""));
    CHECK(error("arabic_index_drop('page_body')") == "NULL");
    CHECK(scratch.value("SELECT count(*) FROM page") == "0");
}

TEST_CASE("an interrupted attachment leaves nothing behind") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE TABLE page (id INTEGER PRIMARY KEY, body); WITH RECURSIVE n(i) AS "
                     "(VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                     "INSERT INTO page SELECT i, 'نص رقم ' || i FROM n")
                .empty());
    sqlite3_progress_handler(
        scratch.db(), 20000, [](void* /*nothing*/) { return 1; }, nullptr);
    CHECK(scratch.value("SELECT arabic_index_attach('page', 'body')") == "interrupted");
    sqlite3_progress_handler(scratch.db(), 0, nullptr, nullptr);
    CHECK(scratch.value("SELECT count(*) FROM sqlite_schema") == "1");
    CHECK(scratch.value("SELECT arabic_index_attach('page', 'body')") == "page_body");
    CHECK(scratch.value("SELECT arabic_index_check('page')") == "[]");
}

TEST_CASE("what only computes may stand in a view, what attaches may not") {
    const Scratch scratch;
    REQUIRE(scratch
                .ask("CREATE VIEW trap AS SELECT arabic_index_attach('page', 'body');"
                     "CREATE VIEW fine AS SELECT arabic_index_words('تأخيرات!'), "
                     "arabic_index_words(12), arabic_index_stems('x'), arabic_index_words(NULL);"
                     "PRAGMA trusted_schema = off")
                .empty());
    CHECK(holds(scratch.value("SELECT * FROM trap"), "unsafe use"));
    CHECK(scratch.ask("SELECT * FROM fine") == Values{"تاخيرات", "", "[]", ""});
}

TEST_CASE("the sentences of a base are found by the extension, and are not its to write") {
    const SentenceFile file;
    for (const std::string name : {"sentence", "sentence_index"}) {
        CAPTURE(name);
        CHECK(file.ask("SELECT id, highlighted FROM arabic_search('" + name + "', 'نماذج')") ==
              Values{"1", "تأخّر إطلاق <mark>النموذج</mark>"});
        CHECK(file.value("SELECT arabic_index_check('" + name + "')") == "[]");
        CHECK(file.value("SELECT arabic_index_stats('" + name + "') ->> 'passages'") == "2");
        CHECK(holds(file.value("SELECT arabic_index_reindex('" + name + "')"),
                    "another version of the analyzer"));
        for (const std::string& call : std::vector<std::string>{
                 "arabic_index_add('" + name + "', 9, 'نص')", "arabic_index_drop('" + name + "')",
                 "arabic_index_replace('" + name + "', 1, 'نص')",
                 "arabic_index_remove('" + name + "', 1)"}) {
            CAPTURE(call);
            CHECK(holds(file.value("SELECT " + call),
                        "\"sentence\" belongs to a knowledge base, and is only searched here"));
        }
    }
    CHECK(file.value("SELECT count(*) FROM sentence") == "2");
}
