#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/error.hpp"
#include "sijill/search_index.hpp"

#include <string>
#include <vector>

using sijill::Document;
using sijill::Error;
using sijill::SearchIndex;
using sijill::Threads;

namespace {

/// Documents that are worth a second thread, whose words are worth one too.
std::vector<Document> many_documents(std::int64_t first, std::size_t count) {
    std::vector<Document> documents;
    for (std::size_t number = 0; number < count; ++number) {
        const std::int64_t id = first + static_cast<std::int64_t>(number);
        std::string word; // of Arabic letters, one for each id
        for (std::int64_t left = id; left > 0; left /= 20) {
            constexpr std::string_view kLetters = "بتثجحخدذرزسشصضطظعغفق";
            word += kLetters.substr(2 * static_cast<std::size_t>(left % 20), 2);
        }
        documents.push_back(
            {id, "أجّلت الشركة إطلاق النموذج " + word + "ات و" + word + " 2025", {}});
    }
    return documents;
}

using Bytes = std::string;

/// The whole file.
Bytes bytes_of(sqlite3* db) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(db, "main", &size, 0);
    REQUIRE(bytes != nullptr);
    const Bytes copy(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return copy;
}

/// What a base holds after several calls that write many documents.
Bytes written_by(Threads threads) {
    const PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news");
    index.add(many_documents(1, 8000), threads);
    index.add(many_documents(10001, 8000), threads); // words that are there, and others
    index.replace(many_documents(5000, 8000), threads);
    CHECK(texts_of(index.check()).empty());
    CHECK(index.stats().passages == 18000);
    return bytes_of(base.db());
}

} // namespace

TEST_CASE("Two threads write the same file as one") {
    CHECK(written_by(Threads::two) == written_by(Threads::one));
}

TEST_CASE("A call of two threads that fails changes nothing, and the next one works") {
    const PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news");
    index.add(std::vector<Document>{{4000, "خبر", {}}});
    const Bytes before = bytes_of(base.db());
    SECTION("in the middle") {
        CHECK_THROWS_AS(index.add(many_documents(1, 8000)), Error);
    }
    SECTION("at the first document") {
        CHECK_THROWS_AS(index.add(many_documents(4000, 8000)), Error);
    }
    SECTION("at the last document") {
        std::vector<Document> documents = many_documents(5000, 8000);
        documents.back().fields.emplace_back("none has fields");
        CHECK_THROWS_AS(index.add(documents), Error);
    }
    CHECK(bytes_of(base.db()) == before);
    index.add(many_documents(5000, 8000));
    CHECK(index.stats().passages == 8001);
    CHECK(texts_of(index.check()).empty());
}

TEST_CASE("A call with much text leaves few segments, and the settings of the index as they were") {
    PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news");
    const auto set = [&](const std::string& setting) {
        base.run("INSERT INTO news_index (news_index, rank) VALUES (" + setting + ")");
    };
    const auto settings = [&] {
        return base.list("SELECT k || ' ' || v FROM news_index_config "
                         "WHERE k IN ('automerge', 'crisismerge') ORDER BY k");
    };
    const std::vector<std::string> before{"automerge 6", "crisismerge 1"}; // 1 is FTS5's default
    set("'hashsize', 65536"); // many segments without much text
    set("'automerge', 6");
    std::vector<Document> documents = many_documents(1, 64000);
    index.add(documents, Threads::one);
    CHECK(settings() == before);
    // Up to seven on each of three levels.
    CHECK(base.list("SELECT DISTINCT segid FROM news_index_idx").size() <= 21);
    CHECK(texts_of(index.check()).empty());

    documents.back().id = 1;
    CHECK_THROWS_AS(index.add(documents, Threads::one), Error);
    CHECK(settings() == before);
    index.replace(many_documents(1, 1000), Threads::one);
    CHECK(texts_of(index.check()).empty());
}

TEST_CASE("A document that comes several times in a call of two threads stays as it came last") {
    const PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news");
    std::vector<Document> documents = many_documents(1, 8000);
    documents.push_back({17, "القطار", {}});
    documents.push_back({17, "القطار الأخير", {}});
    index.replace(documents);
    CHECK(index.stats().passages == 8000);
    CHECK(index.search("القطار", {}).hits.size() == 1);
    CHECK(index.search("الأخير", {}).hits.size() == 1);
    CHECK(texts_of(index.check()).empty());
}
