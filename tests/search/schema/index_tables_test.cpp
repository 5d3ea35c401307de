#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"
#include "support/error_of.hpp"

#include <sqlite3.h>

using sijill::Document;
using sijill::ErrorCode;
using sijill::SearchIndex;
using Documents = std::vector<Document>;
using Strings = std::vector<std::string>;

namespace {

constexpr const char* kSchema = "SELECT name FROM sqlite_schema";

/// What creating an index is refused with, which has to leave the schema as it was; "" where it is
/// made.
std::string refusal(const PassageBase& base, std::string_view name, const Strings& fields) {
    const Strings before = base.list(kSchema);
    const auto error = error_of([&] { return SearchIndex::create(base.db(), name, fields); });
    if (!error) {
        return "";
    }
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_FALSE(error->hint().empty());
    CHECK(base.list(kSchema) == before);
    return error->what();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a name is made of ASCII letters, digits and underscores") {
    for (const char* name : {"news", "NEWS_2024", "9", "_", "select", "x_sqlite_"}) {
        INFO(name);
        const PassageBase base;
        CHECK(refusal(base, name, {name}) == "");
        SearchIndex index = SearchIndex::open(base.db(), name);
        index.add(Documents{{1, "تأخير", {"a"}}});
        CHECK(index.search("التأخير", {}).total == 1);
        CHECK(index.fields() == Strings{name});
    }
    const PassageBase base;
    for (const char* name : {"", " ", "a b", "a-b", "a.b", "a\"b", "a;b", "أخبار", "sqlite_x",
                             "SQLite_x", "{name}", "a\n"}) {
        INFO(name);
        const std::string quoted = "\"" + std::string(name) + "\" cannot be the name of ";
        CHECK(refusal(base, name, {}) == quoted + "an index");
        CHECK(refusal(base, "news", {"section", name}) == quoted + "a field");
    }
}

TEST_CASE("a field is named like no other column") {
    const PassageBase base;
    for (const Strings& fields :
         {Strings{"id"}, {"text"}, {"a", "WORDS"}, {"a", "b", "a"}, {"day", "Day"}}) {
        CHECK(refusal(base, "news", fields) == "two columns are named \"" + fields.back() + "\"");
    }
    CHECK(refusal(base, "news", {"texts", "word", "name"}) == "");
}

TEST_CASE("an index takes no name that something else has") {
    for (
        const char* taken :
        {"CREATE TABLE news (a)", "CREATE TABLE News_Index (a)", "CREATE TABLE news_index_data (a)",
         "CREATE VIEW news_word AS SELECT 1", "CREATE TABLE news_word_stem (a)",
         "CREATE TABLE news_meta (a)", "CREATE TABLE t (a); CREATE INDEX news_by_day ON t (a)",
         "CREATE TABLE t (a); CREATE TRIGGER news_deleted AFTER INSERT ON t BEGIN SELECT 1; END"}) {
        INFO(taken);
        PassageBase base;
        base.run(taken);
        const std::string message = refusal(base, "news", {"day"});
        CHECK(contains(message, "the index \"news\" needs the name \"news"));
        CHECK(contains(message, "which is in use"));
    }
    PassageBase base;
    CHECK(refusal(base, "news", {}) == "");
    CHECK(contains(refusal(base, "NEWS", {}), "needs the name \"NEWS\", which is in use"));
}

TEST_CASE("an index that is not there is not found, and the nearest is offered") {
    PassageBase base;
    static_cast<void>(SearchIndex::create(base.db(), "news"));
    for (const char* name : {"new", "source", "", "a\"b", "news_index"}) {
        INFO(name);
        const auto error = error_of([&] { return SearchIndex::open(base.db(), name); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::not_found);
        CHECK(contains(error->what(), "there is no index \"" + std::string(name) + "\""));
    }
    CHECK(contains(error_of([&] { return SearchIndex::open(base.db(), "new"); })->hint(), "news"));
    CHECK_FALSE(error_of([&] { return SearchIndex::open(base.db(), "News"); }));
    base.run("DROP TABLE news_word");
    CHECK(contains(error_of([&] { return SearchIndex::open(base.db(), "news"); })->what(),
                   "it has no table \"news_word\""));
}

TEST_CASE("an index that is made in a transaction goes with it") {
    PassageBase base;
    const Strings before = base.list(kSchema);
    base.run("BEGIN");
    SearchIndex::create(base.db(), "news").add(Documents{{1, "تأخير", {}}});
    CHECK(refusal(base, "news", {}) != "");
    CHECK(SearchIndex::open(base.db(), "news").search("تأخير", {}).total == 1);
    base.run("ROLLBACK");
    CHECK(base.list(kSchema) == before);
    CHECK(refusal(base, "news", {}) == "");
}

TEST_CASE("a column that was added is a field that every document has to have") {
    PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news", {"section"});
    base.run("ALTER TABLE news ADD COLUMN \"the day\" TEXT");
    CHECK(index.fields() == Strings{"section", "the day"});
    CHECK(error_of([&] { index.add(Documents{{1, "تأخير", {"a"}}}); }));
    index.add(Documents{{1, "تأخير", {"a", "b"}}});
    CHECK(base.list("SELECT \"the day\" FROM news") == Strings{"b"});
}

TEST_CASE("indexes of one file, and its other tables, know nothing of each other") {
    PassageBase base({"تأخير Grok3", "شركة"});
    SearchIndex news = SearchIndex::create(base.db(), "news", {"section"});
    SearchIndex notes = SearchIndex::create(base.db(), "notes");
    news.add(Documents{{1, "تأخير النموذج", {"a"}}, {2, "الطقس", {"b"}}});
    notes.add(Documents{{1, "طقس", {}}});
    CHECK(news.search("تأخيرات", {}).total == 1);
    CHECK(notes.search("تأخيرات", {}).total == 0);
    CHECK(notes.search("الطقس", {}).total == 1);
    CHECK(base.find("تأخيرات") == std::vector<std::int64_t>{1});

    news.remove(std::vector<std::int64_t>{1, 2});
    news.reindex();
    base.remove(1);
    CHECK(notes.stats().passages == 1);
    CHECK(notes.stats().words == 1);
    CHECK(base.find("شركات") == std::vector<std::int64_t>{2});
    for (const SearchIndex& index : {news, notes, base.index()}) {
        CHECK(texts_of(index.check()) == Strings{});
    }
}

TEST_CASE("a table of an index takes no value of another type, whoever writes") {
    const PassageBase base;
    static_cast<void>(SearchIndex::create(base.db(), "news", {"section"}));
    const auto code_of = [&](const char* sql) {
        return sqlite3_exec(base.db(), sql, nullptr, nullptr, nullptr);
    };
    CHECK(code_of("INSERT INTO news (section, text, words) VALUES ('a', 'ت', 'ت')") == SQLITE_OK);
    for (const char* sql : {"INSERT INTO news (text, words) VALUES (x'00', '')",
                            "INSERT INTO news (text, words) VALUES ('', x'00')",
                            "INSERT INTO news (section, text, words) VALUES (x'00', '', '')",
                            "UPDATE news_word SET passages = 'many'"}) {
        INFO(sql);
        CHECK(code_of(sql) == SQLITE_CONSTRAINT);
    }
}
