#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"
#include "support/error_of.hpp"

using sijill::ErrorCode;
using sijill::SearchIndex;
using Ids = std::vector<std::int64_t>;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* kAllNames = "SELECT name FROM sqlite_schema ORDER BY name";

/// A table of a user with three rows, the last two without text.
class Pages : public PassageBase {
public:
    Pages() : PassageBase(at(":memory:")) {
        run("CREATE TABLE page (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, body, note TEXT);"
            "INSERT INTO page VALUES (1, 'a', 'أجّلت الشركات إطلاق نماذجها', 'خبر'),"
            "(2, 'b', NULL, 'طقس'), (3, 'c', x'D986', NULL)");
    }

    [[nodiscard]] SearchIndex attach() const { return SearchIndex::attach(db(), "page", "body"); }

    [[nodiscard]] Ids found(std::string_view question) const {
        Ids ids;
        const auto index = SearchIndex::open(db(), "page_body");
        for (const sijill::Hit& hit : index.search(question, {}).hits) {
            ids.push_back(hit.id);
        }
        return sorted(ids);
    }

    [[nodiscard]] Strings faults() const {
        return texts_of(SearchIndex::open(db(), "page_body").check());
    }
};

} // namespace

TEST_CASE("An attached index finds the rows that were there, and follows every later write") {
    Pages pages;
    const SearchIndex index = pages.attach();
    CHECK(index.name() == "page_body");
    CHECK(pages.found("نموذج") == Ids{1});
    CHECK(index.stats().passages == 3);
    CHECK(index.stats().analyzer_version == sijill::kAnalyzerVersion);

    pages.run("INSERT INTO page (id, slug, body) VALUES (7, 'd', 'نموذج جديد')");
    CHECK(pages.found("نماذج") == Ids{1, 7});
    pages.run("UPDATE page SET body = 'أمطار غزيرة' WHERE id = 1");
    CHECK(pages.found("نماذج") == Ids{7});
    CHECK(pages.found("مطر") == Ids{1});
    pages.run("UPDATE page SET rowid = 70, body = 'نموذج ثان' WHERE id = 7");
    CHECK(pages.found("نماذج") == Ids{70});
    pages.run("UPDATE page SET rowid = 71 WHERE id = 70");
    CHECK(pages.found("نماذج") == Ids{71});
    pages.run("DELETE FROM page WHERE id = 71");
    CHECK(pages.found("نماذج").empty());
    pages.run("UPDATE page SET body = 12 WHERE id = 1");
    CHECK(pages.found("مطر").empty());
    CHECK(pages.faults() == Strings{});
}

TEST_CASE("The texts of an attached index are in the user's table alone") {
    Pages pages;
    const SearchIndex index = pages.attach();
    CHECK(pages.list("SELECT name FROM pragma_table_info('page_body')") == Strings{"id", "words"});
    const auto result = index.search("نموذج", {});
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits[0].spans.size() == 1);
    CHECK(result.hits[0].spans[0].begin_cp == 20);
}

TEST_CASE("Attaching again does nothing, and detaching leaves the table as it was") {
    Pages pages;
    const Strings before = pages.list(kAllNames);
    const Strings rows = pages.list("SELECT quote(id) || quote(slug) || quote(body) FROM page");
    static_cast<void>(pages.attach());
    const Strings version = pages.list("PRAGMA schema_version");
    const Strings changes = pages.list("SELECT total_changes()");
    static_cast<void>(SearchIndex::attach(pages.db(), "PAGE", "Body"));
    CHECK(pages.list("PRAGMA schema_version") == version);
    CHECK(pages.list("SELECT total_changes()") == changes);

    SearchIndex::detach(pages.db(), "page", "body");
    CHECK(pages.list(kAllNames) == before);
    CHECK(pages.list("SELECT quote(id) || quote(slug) || quote(body) FROM page") == rows);
    const auto error = error_of([&] {
        SearchIndex::detach(pages.db(), "page", "body");
        return 0;
    });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
}

TEST_CASE("What REPLACE removes leaves the index, through whichever UNIQUE index") {
    Pages pages;
    pages.run("CREATE UNIQUE INDEX note_once ON page (note COLLATE NOCASE) WHERE note <> ''");
    static_cast<void>(pages.attach());
    for (const char* recursive : {"off", "on"}) {
        INFO(recursive);
        pages.run(std::string("PRAGMA recursive_triggers = ") + recursive);
        pages.run("DELETE FROM page;"
                  "INSERT INTO page VALUES (1, 'a', 'كتاب', 'X'), (2, 'b', 'شمس', 'y'),"
                  "(3, 'c', 'قمر', 'z')");
        pages.run("INSERT OR REPLACE INTO page VALUES (1, 'a', 'باب', 'X')"); // by the key
        CHECK(pages.found("كتاب").empty());
        pages.run("REPLACE INTO page VALUES (9, 'b', 'شمس', 'x')"); // by slug and by note
        CHECK(pages.found("باب").empty());
        CHECK(pages.found("شمس") == Ids{9});
        pages.run("UPDATE OR REPLACE page SET slug = 'c' WHERE id = 9");
        CHECK(pages.found("قمر").empty());
        pages.run("INSERT OR IGNORE INTO page VALUES (9, 'q', 'نهر', 'q'), (10, 'c', 'نهر', 'q')");
        CHECK(pages.found("نهر").empty());
        CHECK(pages.found("شمس") == Ids{9});
        pages.run("INSERT INTO page VALUES (11, 'c', 'نهر', 'w') ON CONFLICT (slug) "
                  "DO UPDATE SET body = excluded.body");
        CHECK(pages.found("نهر") == Ids{9});
        CHECK(pages.faults() == Strings{});
    }
}

TEST_CASE("A write of an outer clause OR FAIL, OR IGNORE or OR ROLLBACK reaches the index") {
    Pages pages;
    static_cast<void>(pages.attach());
    int id = 20;
    for (const char* clause : {"FAIL", "IGNORE", "ROLLBACK", "ABORT", "REPLACE"}) {
        INFO(clause);
        ++id;
        pages.run(std::string("INSERT OR ") + clause + " INTO page (id, body) VALUES (" +
                  std::to_string(id) + ", 'نموذج نموذج وشركة')");
        CHECK(pages.found("نماذج الشركات").size() == static_cast<std::size_t>(id) - 19);
        CHECK(pages.faults() == Strings{});
    }
}

TEST_CASE("A transaction that is rolled back leaves the index as it was") {
    Pages pages;
    static_cast<void>(pages.attach());
    pages.run("BEGIN; INSERT INTO page (body) VALUES ('نموذج'); DELETE FROM page WHERE id = 1;"
              "SAVEPOINT inner; UPDATE page SET body = 'قمر'; ROLLBACK TO inner");
    CHECK(pages.found("نموذج") == Ids{4});
    CHECK(pages.faults() == Strings{});
    pages.run("ROLLBACK");
    CHECK(pages.found("نموذج") == Ids{1});
    CHECK(pages.faults() == Strings{});

    pages.run("BEGIN");
    SearchIndex::detach(pages.db(), "page", "body");
    pages.run("ROLLBACK");
    CHECK(pages.faults() == Strings{});
    SearchIndex::detach(pages.db(), "page", "body");
    pages.run("BEGIN");
    static_cast<void>(pages.attach());
    pages.run("ROLLBACK");
    CHECK(pages.list("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'page_body%'") ==
          Strings{"0"});
}

TEST_CASE("The user's own triggers may change the row again, in any order") {
    Pages pages;
    pages.run("CREATE TRIGGER first AFTER INSERT ON page BEGIN "
              "UPDATE page SET body = body || ' قمر' WHERE id = new.id; END");
    static_cast<void>(pages.attach());
    pages.run("CREATE TRIGGER last AFTER INSERT ON page BEGIN "
              "UPDATE page SET body = body || ' نهر' WHERE id = new.id; END;"
              "CREATE TRIGGER gone AFTER UPDATE OF note ON page WHEN new.note = 'حذف' BEGIN "
              "DELETE FROM page WHERE id = new.id; END");
    pages.run("INSERT INTO page (id, body) VALUES (30, 'شمس')");
    for (const char* word : {"شمس", "قمر", "نهر"}) {
        CHECK(pages.found(word) == Ids{30});
    }
    pages.run("UPDATE page SET note = 'حذف', body = 'نجم' WHERE id = 30");
    CHECK(pages.found("نجم").empty());
    CHECK(pages.found("شمس").empty());
    CHECK(pages.faults() == Strings{});
}

TEST_CASE("Several columns of one table have an index each") {
    Pages pages;
    static_cast<void>(pages.attach());
    CHECK(SearchIndex::open(pages.db(), "page").name() == "page_body");
    static_cast<void>(SearchIndex::attach(pages.db(), "page", "note"));
    pages.run("INSERT INTO page VALUES (5, 'e', 'شمس', 'قمر')");
    CHECK(SearchIndex::open(pages.db(), "page_body").search("شمس", {}).total == 1);
    CHECK(SearchIndex::open(pages.db(), "page_note").search("شمس", {}).total == 0);
    CHECK(SearchIndex::open(pages.db(), "page_note").search("القمر", {}).total == 1);
    const auto error = error_of([&] { return SearchIndex::open(pages.db(), "page"); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(error->hint() == "name one of the indexes: page_body or page_note");
    SearchIndex::drop(pages.db(), "page_note");
    pages.run("UPDATE page SET note = 'نجم'");
    CHECK(pages.faults() == Strings{});
}

TEST_CASE("Names in any script, with blanks and quotation marks, are attached") {
    for (const char* encoding : {"UTF-8", "UTF-16le"}) {
        INFO(encoding);
        sqlite3* db = nullptr;
        REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(db, sqlite3_close);
        const std::string setup =
            std::string("PRAGMA encoding = '") + encoding +
            "'; CREATE TABLE \"ال\"\"مقالات\" (\"رقم 1\" INTEGER PRIMARY KEY, \"نص 'الخبر\" TEXT);"
            "INSERT INTO \"ال\"\"مقالات\" VALUES (5, 'إطلاق النموذج')";
        REQUIRE(sqlite3_exec(db, setup.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        const SearchIndex index = SearchIndex::attach(db, "ال\"مقالات", "نص 'الخبر");
        REQUIRE(sqlite3_exec(db, "INSERT INTO \"ال\"\"مقالات\" VALUES (6, 'نماذج')", nullptr,
                             nullptr, nullptr) == SQLITE_OK);
        CHECK(index.search("نموذج", {}).total == 2);
        CHECK(texts_of(index.check()) == Strings{});
        SearchIndex::detach(db, "ال\"مقالات", "نص 'الخبر");
    }
}

TEST_CASE("More rows than a batch has are indexed at once") {
    Pages pages;
    pages.run("WITH RECURSIVE n(i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n WHERE i < 20500) "
              "INSERT INTO page (id, body) SELECT -i, 'نص رقم ' || i FROM n");
    const SearchIndex index = pages.attach();
    CHECK(index.stats().passages == 20494);
    CHECK(index.search("20500", {}).total == 1);
    CHECK(pages.faults() == Strings{});
}
