// Tables whose names mean something else to a trigger, or to a connection.
#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"
#include "support/error_of.hpp"

using sijill::ErrorCode;
using sijill::SearchIndex;
using Strings = std::vector<std::string>;

namespace {

class EmptyBase : public PassageBase {
public:
    EmptyBase() : PassageBase(at(":memory:")) {}
};

/// Writes to the attached table in every way, and compares the index with it.
void check_followed(PassageBase& base, const std::string& table) {
    INFO(table);
    const std::string name = '"' + table + '"';
    base.run("INSERT INTO " + name +
             " VALUES (1, 'نموذج', 'a'), (2, 'نماذج', 'b'), (3, 'شمس', 'c');" + "DELETE FROM " +
             name + " WHERE id = 1; REPLACE INTO " + name + " VALUES (4, 'قمر', 'b'); UPDATE " +
             name + " SET t = 'نموذج' WHERE id = 3");
    const auto index = SearchIndex::open(base.db(), table);
    CHECK(texts_of(index.check()) == Strings{});
    const auto hits = index.search("نموذج", {}).hits;
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().id == 3);
}

} // namespace

TEST_CASE("An index follows a table of the name of a trigger's row") {
    for (const std::string table : {"old", "new", "row", "excluded", "OLD"}) {
        PassageBase base = PassageBase::at(":memory:");
        base.run("CREATE TABLE \"" + table + "\" (id INTEGER PRIMARY KEY, t TEXT, u UNIQUE)");
        static_cast<void>(SearchIndex::attach(base.db(), table, "t"));
        check_followed(base, table);
    }
}

TEST_CASE("An index follows a table that is renamed to the name of a trigger's row") {
    for (const std::string table : {"old", "new"}) {
        PassageBase base = PassageBase::at(":memory:");
        base.run("CREATE TABLE article (id INTEGER PRIMARY KEY, t TEXT, u UNIQUE)");
        static_cast<void>(SearchIndex::attach(base.db(), "article", "t"));
        base.run("ALTER TABLE article RENAME TO \"" + table + '"');
        check_followed(base, table);
    }
}

TEST_CASE("A temporary table does not come between a table and its index") {
    PassageBase base = PassageBase::at(":memory:");
    const Strings no_triggers{"0"};
    base.run("CREATE TABLE article (id INTEGER PRIMARY KEY, t TEXT, u UNIQUE);"
             "CREATE TEMP TABLE article (id INTEGER PRIMARY KEY, t TEXT, u UNIQUE)");
    static_cast<void>(SearchIndex::attach(base.db(), "article", "t"));
    CHECK(base.list("SELECT count(*) FROM sqlite_temp_schema WHERE type = 'trigger'") ==
          no_triggers);
    base.run("INSERT INTO main.article VALUES (1, 'نموذج', 'a')");
    CHECK(SearchIndex::open(base.db(), "article").search("نماذج", {}).total == 1);
}

TEST_CASE("What is added to an index is not written to a temporary table of its name") {
    PassageBase base = PassageBase::at(":memory:");
    for (const char* table : {"n", "n_word", "n_meta", "n_index"}) {
        base.run(std::string("CREATE TEMP TABLE ") + table +
                 " (id INTEGER PRIMARY KEY, text, words, word, passages, key UNIQUE, value)");
    }
    auto index = SearchIndex::create(base.db(), "n", {"section"});
    const std::vector<sijill::Document> documents{{1, "نموذج", {"تقنية"}}, {2, "شمس", {""}}};
    index.add(documents);
    index.replace(std::vector<sijill::Document>{{1, "نماذج", {"تقنية"}}});
    CHECK(index.remove(std::vector<std::int64_t>{2}) == 1);
    for (const char* table : {"n", "n_word", "n_meta", "n_index"}) {
        CHECK(base.list(std::string("SELECT count(*) FROM temp.") + table) == Strings{"0"});
        base.run(std::string("DROP TABLE temp.") + table);
    }
    CHECK(texts_of(index.check()) == Strings{});
    CHECK(index.search("نموذج", {}).total == 1);
}

TEST_CASE("An attached index is found by its name in any case") {
    PassageBase base = PassageBase::at(":memory:");
    base.run("CREATE TABLE article (id INTEGER PRIMARY KEY, t TEXT, u UNIQUE);"
             "INSERT INTO article VALUES (1, 'نموذج', 'a')");
    static_cast<void>(SearchIndex::attach(base.db(), "article", "t"));
    for (const char* name : {"ARTICLE_T", "Article_t", "ARTICLE"}) {
        const auto index = SearchIndex::open(base.db(), name);
        CHECK(index.search("نماذج", {}).total == 1);
        CHECK(texts_of(index.check()) == Strings{});
    }
}

TEST_CASE("No index is attached to another one") {
    PassageBase base = PassageBase::at(":memory:");
    static_cast<void>(SearchIndex::create(base.db(), "n"));
    const auto error = error_of([&] { return SearchIndex::attach(base.db(), "N", "text"); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(error->what() == std::string("n is a search index itself, which no other index follows"));
}
