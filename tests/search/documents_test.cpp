#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"
#include "support/error_of.hpp"

#include <limits>

using sijill::Document;
using sijill::ErrorCode;
using sijill::SearchIndex;
using Documents = std::vector<Document>;
using Ids = std::vector<std::int64_t>;
using Strings = std::vector<std::string>;

namespace {

const Documents kNews{
    {1, "أجّلت الشركة إطلاق النموذج", {"تقنية"}},
    {2, "تأخير آخر في شركة", {"اقتصاد"}},
    {3, "الطقس جميل", {"طقس"}},
};

SearchIndex news_index(const PassageBase& base) {
    SearchIndex index = SearchIndex::create(base.db(), "news", {"section"});
    index.add(kNews);
    return index;
}

Ids found(const SearchIndex& index, std::string_view question) {
    Ids ids;
    for (const sijill::Hit& hit : index.search(question, {}).hits) {
        ids.push_back(hit.id);
    }
    return sorted(ids);
}

/// Everything that is stored of "news", and what the schema has.
Strings content(const PassageBase& base) {
    Strings rows = base.list("SELECT id || '|' || section || '|' || text || '|' || words FROM news "
                             "UNION ALL SELECT word || '|' || passages FROM news_word "
                             "UNION ALL SELECT word || '|' || stem FROM news_word_stem");
    const Strings schema = base.list("SELECT name FROM sqlite_schema");
    rows.insert(rows.end(), schema.begin(), schema.end());
    return rows;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE(
    "documents that are added are found, replaced ones by their new text, removed ones no more") {
    const PassageBase base;
    SearchIndex index = news_index(base);
    CHECK(found(index, "الشركات") == Ids{1, 2});
    index.replace(Documents{{2, "نماذج", {"تقنية"}}, {4, "شركات", {""}}, {4, "طقس", {""}}});
    CHECK(found(index, "الشركات") == Ids{1});
    CHECK(found(index, "نموذج") == Ids{1, 2});
    CHECK(found(index, "الطقس") == Ids{3, 4});
    CHECK(index.remove(Ids{1, 77, 1, 3}) == 2);
    CHECK(index.remove(Ids{1}) == 0);
    CHECK(found(index, "نموذج") == Ids{2});
    CHECK(base.list("SELECT section FROM news ORDER BY id") == Strings{"تقنية", ""});
    CHECK(texts_of(index.check()) == Strings{});
    index.add({});
    index.replace({});
    CHECK(index.remove({}) == 0);
}

TEST_CASE("any text and any id can be a document, and is kept byte for byte") {
    using namespace std::string_literals;
    using Limits = std::numeric_limits<std::int64_t>;
    const PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "Any_1");
    const Documents any{{Limits::min(), "زنبق", {}},   {-1, "؟ \n\t", {}},
                        {0, "تأخير\0آخر"s, {}},        {1, "شركة \xFF\xD8", {}},
                        {2, "' \" \"\" ] , [ \\", {}}, {Limits::max(), "NULL ?1 {name}", {}}};
    index.add(any);
    for (const Document& document : any) {
        sijill::search::Statement row(base.db(), "SELECT text FROM any_1 WHERE id = ?1");
        REQUIRE(row.start(document.id).step());
        CHECK(row.text(0) == document.text);
    }
    CHECK(found(index, "آخر") == Ids{0});
    CHECK(found(index, "شركات") == Ids{1});
    CHECK(found(index, "زنبق") == Ids{Limits::min()});
    CHECK(found(index, "name") == Ids{Limits::max()});
    CHECK(texts_of(index.check()) == Strings{});
    index.reindex();
    CHECK(texts_of(index.check()) == Strings{});
    CHECK(index.remove(Ids{Limits::max(), Limits::min(), 0}) == 3);
    CHECK(texts_of(index.check()) == Strings{});
}

TEST_CASE("stats count what is there now, and a merge or a reindex changes nothing that is found") {
    PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news", {"section"});
    CHECK(index.stats().passages == 0);
    CHECK(index.stats().average_length == 0);
    index.add(kNews);
    const Ids before = found(index, "شركة طقس");
    index.remove(Ids{3});
    index.add(Documents{kNews[2]});
    index.add(Documents{{9, "زنبق زنبق", {""}}});
    CHECK(index.stats().words == 11);
    index.remove(Ids{9});
    for (const bool merged : {false, true}) {
        const sijill::IndexStats stats = index.stats();
        CHECK(stats.passages == 3);
        CHECK(stats.tokens == 10);
        CHECK(stats.words == 10);
        CHECK(stats.stems >= 9);
        CHECK(stats.average_length == Approx(10 / 3.0));
        CHECK(found(index, "شركة طقس") == before);
        CHECK((base.list("SELECT count(*) FROM news_index_idx").at(0) == "1") == merged);
        index.optimize();
    }
    CHECK(base.list("SELECT passages FROM news_word WHERE word = 'زنبق'") == Strings{"0"});
    base.run("UPDATE news_meta SET value = '1'");
    CHECK(index.stats().analyzer_version == 1);
    index.reindex();
    CHECK(index.stats().analyzer_version == sijill::kAnalyzerVersion);
    CHECK(base.list("SELECT 1 FROM news_word WHERE word = 'زنبق'").empty());
    CHECK(found(index, "شركة طقس") == before);
}

TEST_CASE("documents that cannot be taken are named, and none of their call is written") {
    const PassageBase base;
    SearchIndex index = news_index(base);
    const Strings before = content(base);
    struct Refused {
        const char* story;
        bool replaced;
        Documents documents;
        const char* subject;
    };
    const std::vector<Refused> calls{
        {"an id that is there", false, {{8, "جديد", {""}}, {2, "جديد", {""}}}, "document 2 "},
        {"an id twice", false, {{8, "جديد", {""}}, {9, "", {""}}, {8, "", {""}}}, "document 8 "},
        {"no fields", false, {{8, "جديد", {""}}, {9, "جديد", {}}}, "document 9 has 0 fields"},
        {"a field too many", false, {{9, "جديد", {"a", "b"}}}, "document 9 has 2 fields"},
        {"replaced without fields", true, {{2, "جديد", {""}}, {3, "", {}}}, "document 3 has 0"},
    };
    for (const Refused& call : calls) {
        INFO(call.story);
        const auto error = error_of(
            [&] { call.replaced ? index.replace(call.documents) : index.add(call.documents); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::bad_input);
        CHECK(holds(error->what(), call.subject));
        CHECK(holds(error->what(), "\"news\""));
        CHECK_FALSE(error->hint().empty());
        CHECK(content(base) == before);
        CHECK(texts_of(index.check()) == Strings{});
    }
}

TEST_CASE(
    "a file that cannot be written is an error of the database, and nothing is half-written") {
    PassageBase base;
    SearchIndex index = news_index(base);
    base.run("CREATE TRIGGER full BEFORE INSERT ON news_word BEGIN SELECT RAISE(ABORT, 'x'); END;"
             "PRAGMA query_only = ON");
    const Strings before = content(base);
    for (const auto& error :
         {error_of([&] {
              index.add(Documents{{9, "جديد", {""}}});
          }),
          error_of([&] {
              index.replace(Documents{{1, "جديد", {""}}});
          }),
          error_of([&] { index.remove(Ids{1}); }), error_of([&] { index.optimize(); }),
          error_of([&] { index.reindex(); }),
          error_of([&] { return SearchIndex::create(base.db(), "b"); })}) {
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::database);
        CHECK(content(base) == before);
    }
}

TEST_CASE("a call is part of the caller's transaction, whether it is kept or not") {
    PassageBase base;
    SearchIndex index = news_index(base);
    const Strings before = content(base);
    base.run("BEGIN");
    index.add(Documents{{8, "شركة جديدة", {""}}});
    index.remove(Ids{1});
    CHECK(error_of([&] { index.add(Documents{{9, "زنبق", {""}}, {2, "", {""}}}); }));
    CHECK(found(index, "شركة") == Ids{2, 8});
    CHECK(texts_of(index.check()) == Strings{});
    base.run("ROLLBACK");
    CHECK(content(base) == before);
    CHECK(found(index, "شركة") == Ids{1, 2});

    base.run("BEGIN");
    CHECK(error_of([&] { index.add(Documents{{9, "زنبق", {""}}, {2, "", {""}}}); }));
    index.add(Documents{{8, "شركة جديدة", {""}}});
    base.run("COMMIT");
    CHECK(found(index, "شركة") == Ids{1, 2, 8});
    CHECK(found(index, "زنبق").empty());
    CHECK(texts_of(index.check()) == Strings{});
}

TEST_CASE("while documents are written no trigger fires, and after that all do again") {
    PassageBase base;
    SearchIndex index = news_index(base);
    base.run("CREATE TABLE seen (id INTEGER);"
             "CREATE TRIGGER see AFTER INSERT ON news BEGIN INSERT INTO seen VALUES (new.id); END");
    index.add(Documents{{8, "جديد", {""}}});
    CHECK(error_of([&] { index.add(Documents{{8, "جديد", {""}}}); }));
    CHECK(base.list("SELECT id FROM seen").empty());
    base.run("INSERT INTO news (id, text, words) VALUES (9, 'جديد', 'جديد')");
    CHECK(base.list("SELECT id FROM seen") == Strings{"9"});
    CHECK(texts_of(index.check()) == Strings{});
}
