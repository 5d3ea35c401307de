#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"
#include "support/error_of.hpp"

using sijill::Document;
using sijill::ErrorCode;
using sijill::SearchIndex;
using sijill::search::Statement;
using Strings = std::vector<std::string>;

namespace {

class Articles : public PassageBase {
public:
    Articles() : PassageBase(at(":memory:")) {
        run("CREATE TABLE article (id INTEGER PRIMARY KEY, body TEXT);"
            "INSERT INTO article VALUES (1, 'نموذج'), (2, 'شمس')");
    }

    void attach() const { static_cast<void>(SearchIndex::attach(db(), "article", "body")); }
};

ErrorCode refused_attaching(const PassageBase& base, const char* table, const char* column) {
    const Strings before = base.list("SELECT name FROM sqlite_schema");
    const auto error = error_of([&] { return SearchIndex::attach(base.db(), table, column); });
    CHECK(base.list("SELECT name FROM sqlite_schema") == before);
    INFO(table << " " << column);
    REQUIRE(error);
    return error->code();
}

} // namespace

TEST_CASE("A table without rows of lasting numbers is refused, and so is what is no table") {
    Articles base;
    base.run("CREATE TABLE plain (body TEXT);"
             "CREATE TABLE by_text (id TEXT PRIMARY KEY, body TEXT);"
             "CREATE TABLE by_two (a INTEGER, b INTEGER, body TEXT, PRIMARY KEY (a, b));"
             "CREATE TABLE by_int (id INT PRIMARY KEY, body TEXT);"
             "CREATE TABLE falling (id INTEGER PRIMARY KEY DESC, body TEXT);"
             "CREATE TABLE no_rowid (id INTEGER PRIMARY KEY, body TEXT) WITHOUT ROWID;"
             "CREATE VIEW view AS SELECT 1 AS id, '' AS body;"
             "CREATE VIRTUAL TABLE virtual USING fts5 (body);"
             "CREATE TEMP TABLE passing (id INTEGER PRIMARY KEY, body TEXT);"
             "CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT);"
             "ATTACH ':memory:' AS aux; CREATE TABLE aux.other (id INTEGER PRIMARY KEY, body)");
    for (const char* table : {"plain", "by_text", "by_two", "by_int", "falling", "no_rowid", "view",
                              "virtual", "sqlite_sequence"}) {
        CHECK(refused_attaching(base, table, "body") == ErrorCode::bad_input);
    }
    for (const char* table : {"nothing", "passing", "aux.other", "other", ""}) {
        CHECK(refused_attaching(base, table, "body") == ErrorCode::not_found);
    }
    CHECK(refused_attaching(base, "article", "text") == ErrorCode::not_found);
    CHECK(refused_attaching(base, "article", "rowid") == ErrorCode::not_found);
    CHECK_NOTHROW(SearchIndex::attach(base.db(), "counted", "body"));
}

TEST_CASE("Nothing is attached in a knowledge base, which is not opened with triggers of others") {
    PassageBase base;
    base.run("CREATE TABLE article (id INTEGER PRIMARY KEY, body TEXT)");
    CHECK(refused_attaching(base, "article", "body") == ErrorCode::refused);
    CHECK(refused_attaching(base, "sentence", "text") == ErrorCode::refused);
}

TEST_CASE("A name that the index needs and something else has is refused") {
    for (const char* taken :
         {"CREATE TABLE article_body (a)", "CREATE TABLE Article_Body_Index_Data (a)",
          "CREATE TRIGGER article_body_row_deleted AFTER DELETE ON article BEGIN SELECT 1; END",
          "CREATE TABLE article_body_replaced (a)"}) {
        INFO(taken);
        Articles base;
        base.run(taken);
        CHECK(refused_attaching(base, "article", "body") == ErrorCode::bad_input);
        CHECK_NOTHROW(base.run("DELETE FROM article"));
    }
}

TEST_CASE("A name that an attached index needs and cannot choose is told with a way out") {
    Articles base;
    base.run("CREATE TABLE article_body_word (a)");
    const auto attach = [&] { return SearchIndex::attach(base.db(), "article", "body"); };
    const auto error = error_of(attach);
    REQUIRE(error);
    CHECK(error->what() == std::string("the index \"article_body\" needs the name "
                                       "\"article_body_word\", which is in use"));
    CHECK(error->hint() == "its name is made of those of table and column: rename the column, or "
                           "what has the name");
    base.run("ALTER TABLE article RENAME COLUMN body TO content");
    CHECK_NOTHROW(SearchIndex::attach(base.db(), "article", "content"));
}

TEST_CASE("The rows of an attached index are written in their table alone") {
    Articles base;
    base.attach();
    auto index = SearchIndex::open(base.db(), "article");
    const std::vector<Document> documents{{3, "قمر", {}}};
    for (const auto& error : {error_of([&] {
                                  index.add(documents);
                                  return 0;
                              }),
                              error_of([&] {
                                  index.replace(documents);
                                  return 0;
                              }),
                              error_of([&] {
                                  index.remove(std::vector<std::int64_t>{1});
                                  return 0;
                              })}) {
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::refused);
        CHECK(std::string(error->what()) ==
              "the documents of \"article_body\" are the rows of article");
    }
    CHECK(error_of([&] {
              SearchIndex::drop(base.db(), "article");
              return 0;
          }).has_value());
    CHECK(base.list("SELECT count(*) FROM article") == Strings{"2"});
}

TEST_CASE("A writer without the functions of the triggers fails, and may still delete") {
    Articles base;
    base.attach();
    for (const char* name : {"arabic_index_words", "arabic_index_stems"}) {
        REQUIRE(sqlite3_create_function(base.db(), name, 1, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                        nullptr) == SQLITE_OK);
    }
    CHECK_THROWS_WITH(base.run("INSERT INTO article VALUES (3, 'قمر')"),
                      Catch::Matchers::ContainsSubstring("no such function: arabic_index_words"));
    CHECK_THROWS_WITH(base.run("UPDATE article SET body = 'قمر'"),
                      Catch::Matchers::ContainsSubstring("no such function"));
    CHECK_NOTHROW(base.run("DELETE FROM article WHERE id = 1"));
    CHECK(texts_of(SearchIndex::open(base.db(), "article").check()) == Strings{});
    CHECK_NOTHROW(base.run("INSERT INTO article VALUES (3, 'قمر')")); // open() registered them
}

TEST_CASE("Triggers fire where the schema of a file is not trusted") {
    Articles base;
    base.attach();
    base.run("PRAGMA trusted_schema = off");
    const char* insert = "INSERT INTO article VALUES (3, 'نماذج')";
    if (sqlite3_libversion_number() < 3044000) { // which lets no trigger write to any FTS5 table
        CHECK_THROWS_WITH(base.run(insert),
                          Catch::Matchers::ContainsSubstring("unsafe use of virtual table"));
        return;
    }
    base.run(insert);
    CHECK(SearchIndex::open(base.db(), "article").search("نموذج", {}).total == 2);
}

TEST_CASE("An index follows its table to another name, and tells of a column that is renamed") {
    Articles base;
    base.attach();
    base.run("ALTER TABLE article RENAME TO paper; INSERT INTO paper VALUES (3, 'نماذج')");
    const auto index = SearchIndex::open(base.db(), "paper");
    CHECK(index.search("نموذج", {}).total == 2);
    CHECK(texts_of(index.check()) == Strings{});
    const Strings version = base.list("PRAGMA schema_version");
    static_cast<void>(SearchIndex::attach(base.db(), "paper", "body"));
    CHECK(base.list("PRAGMA schema_version") == version);
    base.run("ALTER TABLE paper RENAME COLUMN body TO content;"
             "INSERT INTO paper VALUES (4, 'نماذج')");
    const auto renamed = SearchIndex::open(base.db(), "paper");
    const auto error = error_of([&] { return renamed.search("نموذج", {}); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::database);
    CHECK(std::string(error->what()) ==
          "the index \"article_body\" is over the column body of paper, which is not there, or "
          "without an INTEGER PRIMARY KEY");
    CHECK(texts_of(renamed.check()) == Strings{error->what()});
    static_cast<void>(SearchIndex::attach(base.db(), "paper", "content"));
    SearchIndex::detach(base.db(), "paper", "body");
    CHECK(SearchIndex::open(base.db(), "paper").search("نموذج", {}).total == 3);
}

TEST_CASE(
    "An index tells of a table that is gone or made anew, and is attached again or detached") {
    Articles base;
    base.attach();
    auto index = SearchIndex::open(base.db(), "article_body");
    base.run("CREATE TABLE copy (id INTEGER PRIMARY KEY, body TEXT);"
             "INSERT INTO copy SELECT id, body FROM article; DROP TABLE article;"
             "ALTER TABLE copy RENAME TO article; INSERT INTO article VALUES (3, 'نماذج')");
    for (const auto& error : {error_of([&] { return index.search("نموذج", {}); }), error_of([&] {
                                  index.reindex();
                                  return 0;
                              })}) {
        REQUIRE(error);
        CHECK(std::string(error->what()) ==
              "the index \"article_body\" does not follow the column body of article: the table "
              "lacks its triggers");
    }
    const Strings faults = texts_of(index.check());
    CHECK(faults.size() > 1);
    base.attach();
    CHECK(texts_of(index.check()) == Strings{});
    CHECK(index.search("نموذج", {}).total == 2);

    base.run("DROP TABLE article; CREATE TABLE z (a); ALTER TABLE z RENAME TO y");
    CHECK(texts_of(index.check()).size() == 1);
    CHECK(error_of([&] { return index.search("نموذج", {}); }).has_value());
    SearchIndex::detach(base.db(), "article", "body");
    CHECK(base.list("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'article%'") ==
          Strings{"0"});
}

TEST_CASE("An index that is damaged is told by check, and mended by reindex") {
    Articles base;
    base.attach();
    auto index = SearchIndex::open(base.db(), "article");
    base.run("UPDATE article_body SET words = 'قمر' WHERE id = 1; DELETE FROM article_body_word;"
             "INSERT INTO article_body VALUES (99, 'زائد')");
    CHECK(texts_of(index.check()).size() > 2);
    index.reindex();
    CHECK(texts_of(index.check()) == Strings{});
    CHECK(index.search("نماذج", {}).total == 1);
}

TEST_CASE("A unique index that came later is followed once the column is attached again") {
    Articles base;
    base.attach();
    base.run("CREATE UNIQUE INDEX once ON article (body)");
    base.attach();
    base.run("INSERT OR REPLACE INTO article VALUES (5, 'شمس')");
    CHECK(texts_of(SearchIndex::open(base.db(), "article").check()) == Strings{});
}

TEST_CASE("The sentences of a knowledge base are searched and checked, and not written") {
    const PassageBase base({"تأخّر إطلاق النموذج", "شمس"});
    for (const char* name : {"sentence", "sentence_index"}) {
        INFO(name);
        auto index = SearchIndex::open(base.db(), name);
        CHECK(index.search("نماذج", {}).total == 1);
        CHECK(texts_of(index.check()) == Strings{});
        const auto error = error_of([&] {
            index.remove(std::vector<std::int64_t>{1});
            return 0;
        });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::refused);
        CHECK(error_of([&] {
                  SearchIndex::drop(base.db(), name);
                  return 0;
              })
                  .value()
                  .code() == ErrorCode::refused);
        CHECK(error_of([&] {
                  index.reindex(); // the base has no analyzer's version
                  return 0;
              })
                  .value()
                  .code() == ErrorCode::refused);
    }
    Statement(base.db(), "INSERT INTO meta (key, value) VALUES ('analyzer_version', ?1)")
        .start(std::to_string(sijill::kAnalyzerVersion))
        .run();
    auto index = SearchIndex::open(base.db(), "sentence");
    CHECK_NOTHROW(index.reindex());
    CHECK(index.stats().analyzer_version == sijill::kAnalyzerVersion);
}
