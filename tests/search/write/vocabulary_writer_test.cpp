#include "catch.hpp"
#include "search/passage_base.hpp"
#include "support/error_of.hpp"

#include <string>
#include <vector>

using sijill::Document;
using sijill::SearchIndex;

// The writer looked for a word behind rows that never came to an end.
TEST_CASE("BLOBs in a vocabulary, which stand behind all words, are told, and gone by a reindex") {
    const std::vector<Document> documents{{2, "وصل يقين", {}}};
    PassageBase base;
    SearchIndex index = SearchIndex::create(base.db(), "news");
    index.add(std::vector<Document>{{1, "خبر", {}}});
    base.run("PRAGMA ignore_check_constraints = ON");
    for (int number = 10; number < 30; ++number) {
        base.run("INSERT INTO news_word (word, passages) VALUES (x'" + std::to_string(number) +
                 "', 1)");
    }
    base.run("PRAGMA ignore_check_constraints = OFF");
    const auto error = error_of([&] {
        index.add(documents);
        return 0;
    });
    REQUIRE(error);
    CHECK(error->message().text() == "the rows of news_word are out of order");
    CHECK_FALSE(index.check().empty());
    index.reindex();
    CHECK(texts_of(index.check()).empty());
    index.add(documents);
}
