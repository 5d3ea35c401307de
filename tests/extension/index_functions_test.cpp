#include "catch.hpp"
#include "extension/scratch.hpp"
#include "sijill/search_index.hpp"

using Values = std::vector<std::string>;

namespace {

class NewsIndex : public Scratch {
public:
    NewsIndex() {
        for (const char* call : {"arabic_index_create('news', 'section')",
                                 "arabic_index_add('news', 1, 'تأخّر إطلاق النموذج', 'تقنية')",
                                 "arabic_index_add('news', 2, 'أعلنت الشركات نماذجها', 'تقنية')",
                                 "arabic_index_add('news', 3, 'أمطار غزيرة', NULL)"}) {
            REQUIRE(ask(std::string("SELECT ") + call).size() == 1);
        }
    }
};

} // namespace

TEST_CASE("an index is made, filled and searched by SQL") {
    const NewsIndex news;
    CHECK(news.ask("SELECT id, highlighted, total FROM arabic_search('news', 'نموذج') "
                   "ORDER BY id") == Values{"1", "تأخّر إطلاق <mark>النموذج</mark>", "2", "2",
                                            "أعلنت الشركات <mark>نماذجها</mark>", "2"});
    CHECK(news.value("SELECT spans FROM arabic_search('news', 'مطر')") == "[[0,5]]");
    CHECK(news.value("SELECT json_extract(why, '$.matches[0].via') FROM "
                     "arabic_search('news', 'مطر')") == "stem");
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'نموذج', 1)") == "1");
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'نموذج', 10, 1)") == "1");
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'نموذج إطلاق', 10, 0, 'all')") ==
          "1");
    CHECK(news.value("SELECT arabic_index_replace('news', 1, 'طقس', '')") == "1");
    CHECK(news.value("SELECT arabic_index_remove('news', 2, 99)") == "1");
    CHECK(news.ask("SELECT id FROM arabic_search('news', 'نموذج')").empty());
    CHECK(news.value("SELECT arabic_index_optimize('news')") == "NULL");
    CHECK(news.value("SELECT arabic_index_reindex('news')") == "NULL");
    CHECK(news.value("SELECT arabic_index_check('news')") == "[]");
    CHECK(news.value("SELECT json_extract(arabic_index_stats('news'), '$.passages')") == "2");
}

TEST_CASE("the arguments of a search are columns of its rows") {
    const NewsIndex news;
    CHECK(news.ask("SELECT id, question FROM arabic_search WHERE index_name = 'news' AND question "
                   "IN ('إطلاق', 'أمطار') ORDER BY id") == Values{"1", "إطلاق", "3", "أمطار"});
    CHECK(news.ask("SELECT index_name, most, mode FROM arabic_search('news', 'مطر', 5)") ==
          Values{"news", "5", "NULL"});
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'مطر') WHERE question = 'مطر'") ==
          "1");
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'مطر') WHERE question = 'شمس'") ==
          "0");
    CHECK(news.ask("SELECT token, text FROM arabic_tokens('شمس')") == Values{"شمس", "شمس"});
}

TEST_CASE(
    "a text that is written while hits are read is not highlighted by the spans of the old one") {
    const Scratch scratch;
    for (const char* call : {"arabic_index_create('n')", "arabic_index_add('n', 1, 'نموذج')",
                             "arabic_index_add('n', 2, 'aaaaa نموذج هنا كبير')",
                             "arabic_index_add('n', 3, 'bbbbbb نموذج هنا كبير جدا')"}) {
        REQUIRE(scratch.ask(std::string("SELECT ") + call).size() == 1);
    }
    for (const char* text : {"'من يقرأ هذا النص الطويل جدا عن شيء آخر'", "'ن'", "''"}) {
        CHECK(scratch.ask("SELECT id, arabic_index_replace('n', id, " + std::string(text) +
                          "), highlighted, html FROM arabic_search('n', 'نموذج') WHERE id > 1 "
                          "ORDER BY +id LIMIT 1") == Values{"2", "2", "NULL", "NULL"});
        REQUIRE(scratch.value("SELECT arabic_index_replace('n', 2, 'aaaaa نموذج')") == "2");
    }
    CHECK(scratch.ask("SELECT id, arabic_index_remove('n', id), highlighted FROM "
                      "arabic_search('n', 'نموذج', 1)") == Values{"1", "1", "NULL"});
    CHECK(scratch.ask("SELECT arabic_index_add('n', 9, 'نص'), highlighted FROM "
                      "arabic_search('n', 'نموذج', 1)") == Values{"9", "aaaaa <mark>نموذج</mark>"});
}

TEST_CASE("an index that is filled from itself gets what it had before") {
    const Scratch scratch;
    REQUIRE(scratch.value("SELECT arabic_index_create('n')") == "n");
    REQUIRE(
        scratch.value("CREATE VIEW same AS SELECT id, text FROM n; SELECT arabic_index_fill('n', "
                      "'WITH RECURSIVE i(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM i "
                      "LIMIT 20001) SELECT n, ''نص'' FROM i')") == "20001");
    CHECK(scratch.value("SELECT arabic_index_fill('n', 'SELECT id + 100000, text FROM N; ')") ==
          "20001");
    CHECK(scratch.value(
              "SELECT arabic_index_fill('n', 'SELECT id + 1000000, text FROM same -- ;')") ==
          "40002");
    CHECK(scratch.value("SELECT arabic_index_check('n')") == "[]");
    CHECK(scratch.value("SELECT arabic_index_fill('n', 'SELECT id, id, text FROM n')")
              .find("document 1") != std::string::npos);
}

TEST_CASE("an index that is dropped leaves its name and nothing else") {
    const NewsIndex news;
    REQUIRE(news.value("SELECT arabic_index_create('other')") == "other");
    CHECK(news.value("SELECT arabic_index_drop('news')") == "NULL");
    CHECK(news.value("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'news%'") == "0");
    CHECK(news.value("SELECT arabic_index_drop('news')") ==
          "there is no index \"news\": it has no table \"news\"");
    CHECK(news.value("SELECT arabic_index_create('news')") == "news");
    CHECK(news.value("SELECT arabic_index_check('other')") == "[]");
}

TEST_CASE("an index is filled by a SELECT, all or nothing") {
    const NewsIndex news;
    REQUIRE(news.ask("CREATE TABLE page(id, body); INSERT INTO page VALUES (10, 'نموذج جديد'), "
                     "(11, 'خبر'), (3, 'مكرر')")
                .empty());
    const auto fill = [&](const std::string& query) {
        return news.value("SELECT arabic_index_fill('news', \"" + query + "\")");
    };
    CHECK(fill("SELECT id, body, 'ص' FROM page WHERE id > 9") == "2");
    CHECK(news.value("SELECT count(*) FROM arabic_search('news', 'نماذج')") == "3");
    CHECK(fill("SELECT id + 10, body, 'ص' FROM page WHERE id > 9 UNION ALL "
               "SELECT id, body, 'ص' FROM page WHERE id = 3")
              .find("document 3") != std::string::npos);
    CHECK(news.value("SELECT json_extract(arabic_index_stats('news'), '$.passages')") == "5");
    for (const char* query : {"DELETE FROM page", "SELECT 1", "SELECT 1, 2, 3; SELECT 4", "",
                              "SELEKT", "SELECT 'a', 'b', 'c'"}) {
        CAPTURE(query);
        CHECK(fill(query).starts_with("the query: "));
    }
    CHECK(news.value("SELECT count(*) FROM page") == "3");
}

TEST_CASE("the ranking by SQL is the library's own") {
    const NewsIndex news;
    const auto index = sijill::SearchIndex::open(news.db(), "news");
    for (const char* question :
         {"نموذج الشركات", "متى تأخر إطلاق النماذج؟", "مطر", "\"إطلاق النموذج\""}) {
        Values expected;
        for (const sijill::Hit& hit : index.search(question, {}).hits) {
            expected.push_back(std::to_string(hit.id));
        }
        CAPTURE(question);
        CHECK(news.ask(std::string("SELECT id FROM arabic_search('news', '") + question + "')") ==
              expected);
    }
}

TEST_CASE("a call that cannot be answered says why, and changes nothing") {
    const NewsIndex news;
    const auto error = [&](const std::string& sql) { return news.value("SELECT " + sql); };
    CHECK(error("arabic_index_add('new', 1, 'x')").find("news") != std::string::npos);
    CHECK(error("arabic_index_add('news', 1, 'x', '')").find("document 1") != std::string::npos);
    CHECK(error("arabic_index_add('news', 'a', 'x', '')") == "id is to be an INTEGER");
    CHECK(error("arabic_index_add('news', 9, NULL, '')") == "text is NULL");
    CHECK(error("arabic_index_add('news')").starts_with("to be called as arabic_index_add("));
    CHECK(
        error("arabic_index_replace('news')").starts_with("to be called as arabic_index_replace("));
    CHECK(error("arabic_index_create('no good')") != "no good");
    CHECK(error("* FROM arabic_search('news')") == "too few arguments");
    CHECK(error("* FROM arabic_search('news', 'x', -1)") ==
          "most is to be a whole number from 0 on");
    CHECK(error("* FROM arabic_search('news', 'x', 1, 0, 'some')") ==
          "no mode some (any, all, phrase or raw)");
    CHECK(error("count(*) FROM arabic_search(NULL, 'x')") == "0");
    CHECK(error("arabic_index_check('news')") == "[]");
}

TEST_CASE("what writes may not stand in a view") {
    const NewsIndex news;
    REQUIRE(news.ask("CREATE VIEW trap AS SELECT arabic_index_reindex('news')").empty());
    CHECK(news.value("SELECT * FROM trap").find("unsafe use") != std::string::npos);
}
