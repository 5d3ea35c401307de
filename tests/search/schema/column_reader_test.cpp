#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/schema/column_reader.hpp"

using sijill::search::ColumnReader;

namespace {

constexpr std::string_view kBytesOfPart = "SELECT bytes FROM part WHERE id = ?1";

std::string value_of(ColumnReader& column, std::int64_t row) {
    std::string value;
    return column.read(row, value) ? value : "none";
}

} // namespace

TEST_CASE("a column has the same values by itself and by its statement, in any order") {
    PassageBase base;
    base.run("CREATE TABLE part (id INTEGER PRIMARY KEY, bytes);"
             "INSERT INTO part VALUES (1, x'61'), (2, 'ب'), (3, 7), (4, NULL), (5, x'65')");
    for (const char* table : {"part", ""}) {
        for (const std::int64_t first : {1, 3, 9}) {
            ColumnReader column(base.db(), PassageBase::tables(), table, "bytes", kBytesOfPart);
            static_cast<void>(value_of(column, first));
            CHECK(value_of(column, 5) == "e");
            CHECK(value_of(column, 3) == "7");
            CHECK(value_of(column, 2) == "ب");
            CHECK(value_of(column, 4).empty());
            CHECK(value_of(column, 9) == "none");
            CHECK(value_of(column, 1) == "a");
        }
    }
}

TEST_CASE("texts of a database in UTF-16 are searched and shown as those of any other") {
    PassageBase base = PassageBase::at(":memory:");
    base.run("PRAGMA encoding = 'UTF-16le'");
    sijill::SearchIndex index = sijill::SearchIndex::create(base.db(), "news");
    index.add(std::vector<sijill::Document>{{1, "تأخر النموذج", {}}, {2, "نماذج كثيرة تأخرت", {}}});
    const sijill::SearchResult result = index.search("تأخر نموذج", {});
    REQUIRE(result.hits.size() == 2);
    CHECK(result.hits[0].id == 1);
    REQUIRE(result.hits[0].spans.size() == 2);
    CHECK(result.hits[0].spans[1].begin_byte == 9);
}
