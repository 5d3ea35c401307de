#include "catch.hpp"
#include "extension/kept_indexes.hpp"
#include "extension/scratch.hpp"

#include <string>
#include <vector>

using sijill::extension::KeptIndex;
using sijill::extension::KeptIndexes;
using Values = std::vector<std::string>;

TEST_CASE("an index is the one that was asked before, until other tables have its name") {
    const Scratch scratch;
    REQUIRE(scratch.value("CREATE TABLE page (id INTEGER PRIMARY KEY, body TEXT, title TEXT)") ==
            "no row");
    REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
    REQUIRE(scratch.value("SELECT arabic_index_attach('page', 'body')") == "page_body");
    KeptIndexes kept;
    const KeptIndex& news = kept.find(scratch.db(), "news");
    const KeptIndex& page = kept.find(scratch.db(), "page");
    CHECK(page.index.name() == "page_body");
    CHECK(&kept.find(scratch.db(), "news") == &news);
    CHECK(&kept.find(scratch.db(), "page") == &page);
    CHECK(&kept.find(scratch.db(), "page_body") == &page);

    REQUIRE(scratch.value("SELECT arabic_index_detach('page', 'body')") == "NULL");
    CHECK_THROWS(kept.find(scratch.db(), "page"));
    REQUIRE(scratch.value("SELECT arabic_index_attach('page', 'title')") == "page_title");
    CHECK(kept.find(scratch.db(), "page").index.name() == "page_title");
}

TEST_CASE("of more indexes than are kept the one goes that was not asked for the longest time") {
    const Scratch scratch;
    KeptIndexes kept;
    std::vector<const KeptIndex*> found;
    for (std::size_t number = 0; number <= KeptIndexes::kMost; ++number) {
        const std::string name = "news" + std::to_string(number);
        REQUIRE(scratch.value("SELECT arabic_index_create('" + name + "')") == name);
        found.push_back(&kept.find(scratch.db(), name));
        CHECK(&kept.find(scratch.db(), "news0") == found.front());
    }
    CHECK(&kept.find(scratch.db(), "news2") == found[2]);
    CHECK(&kept.find(scratch.db(), "news0") == found.front());
}

TEST_CASE("a question finds what the file has now, whatever was asked before") {
    Scratch scratch;
    const auto ask = [&scratch](const std::string& columns) {
        return scratch.ask("SELECT " + columns + " FROM arabic_search('news', 'نماذج')");
    };
    REQUIRE(scratch.value("SELECT arabic_index_create('news')") == "news");
    REQUIRE(scratch.value("SELECT arabic_index_add('news', 1, 'تأخّر إطلاق النموذج')") == "1");
    for (int round = 0; round < 100; ++round) {
        REQUIRE(ask("id") == Values{"1"});
    }
    REQUIRE(scratch.value("SELECT arabic_index_add('news', 2, 'نموذج جديد')") == "2");
    CHECK(ask("max(id)") == Values{"2"});
    REQUIRE(scratch.ask("BEGIN; SELECT arabic_index_remove('news', 1)") == Values{"1"});
    CHECK(ask("id") == Values{"2"});
    REQUIRE(scratch.ask("ROLLBACK").empty());
    CHECK(ask("total") == Values{"2", "2"});
    REQUIRE(scratch.value("SELECT arabic_index_drop('news')") == "NULL");
    CHECK(ask("id") == Values{"there is no index \"news\": it has no table \"news\""});
    REQUIRE(scratch.value("SELECT arabic_index_create('news', 'day')") == "news");
    REQUIRE(scratch.value("SELECT arabic_index_add('news', 3, 'نماذج', 'اليوم')") == "3");
    CHECK(ask("id") == Values{"3"});
}

TEST_CASE("an index that asks arabic_search() in its turn is refused, and others are found on") {
    const Scratch scratch;
    for (const std::string name : {"news", "a1", "a2", "a3", "a4", "a5"}) {
        REQUIRE(scratch.value("SELECT arabic_index_create('" + name + "')") == name);
        REQUIRE(scratch.value("SELECT arabic_index_add('" + name + "', 1, 'نموذج')") == "1");
    }
    const std::string question = "SELECT total FROM arabic_search('news', 'نماذج')";
    REQUIRE(scratch.ask(question) == Values{"1"});
    const Values refused{
        "the search index cannot be used: arabic_search() is asked by what it reads "
        "(a view stands where a table of the index should be)"};
    for (const std::string asked : {"(SELECT count(*) FROM arabic_search('news', 'نموذج'))",
                                    "(SELECT count(*) FROM arabic_search('a1', 'نموذج')) + "
                                    "(SELECT count(*) FROM arabic_search('a2', 'نموذج')) + "
                                    "(SELECT count(*) FROM arabic_search('a3', 'نموذج')) + "
                                    "(SELECT count(*) FROM arabic_search('a4', 'نموذج')) + "
                                    "(SELECT count(*) FROM arabic_search('a5', 'نموذج'))"}) {
        REQUIRE(scratch
                    .ask("CREATE TEMP VIEW news_word AS SELECT word, passages FROM "
                         "main.news_word WHERE " +
                         asked + " > 0")
                    .empty());
        INFO(asked);
        CHECK(scratch.ask(question) == refused);
        CHECK(scratch.ask("SELECT total FROM arabic_search('a1', 'نماذج')") == Values{"1"});
        REQUIRE(scratch.ask("DROP VIEW temp.news_word").empty());
        CHECK(scratch.ask(question) == Values{"1"});
    }
    // What asks for the words of a question, or for each hit, has an answer.
    CHECK(scratch.ask("SELECT b.total FROM arabic_search('news', 'نماذج') AS a, "
                      "arabic_search('a1', 'نماذج') AS b") == Values{"1"});
}
