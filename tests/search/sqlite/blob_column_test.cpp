#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/sqlite/blob_column.hpp"

using sijill::search::BlobColumn;
using namespace std::string_literals;

namespace {

/// The BLOB of a row, or "none".
std::string blob_of(BlobColumn& column, std::int64_t row) {
    std::string bytes;
    return column.read(row, bytes) ? bytes : "none";
}

} // namespace

TEST_CASE("a BLOB is read by the id of its row, whichever rows were asked for before") {
    PassageBase base;
    base.run("CREATE TABLE part (id INTEGER PRIMARY KEY, bytes);"
             "INSERT INTO part VALUES (-3, x'610062'), (1, x''), (2, 7), (3, NULL), (9, x'63')");
    BlobColumn column(base.db(), "part", "bytes");
    CHECK(blob_of(column, 9) == "c");
    CHECK(blob_of(column, -3) == "a\0b"s);
    CHECK(blob_of(column, 1).empty());
    for (const std::int64_t without : {2, 3, 4}) {
        CHECK(blob_of(column, without) == "none");
        CHECK(blob_of(column, 9) == "c");
    }
}

TEST_CASE("a table is that which a statement finds, or has no rows") {
    PassageBase base;
    base.run(
        "CREATE TABLE part (id INTEGER PRIMARY KEY, bytes); INSERT INTO part VALUES (1, x'61');"
        "CREATE TEMP TABLE part (id INTEGER PRIMARY KEY, bytes);"
        "INSERT INTO temp.part VALUES (1, x'62');"
        "ATTACH ':memory:' AS other; CREATE TABLE other.away (id INTEGER PRIMARY KEY, bytes);"
        "INSERT INTO away VALUES (1, x'63');"
        "CREATE TABLE keyed (id TEXT PRIMARY KEY, bytes) WITHOUT ROWID");
    BlobColumn hidden(base.db(), "part", "bytes");
    CHECK(blob_of(hidden, 1) == "b");
    for (const char* table : {"away", "keyed", "absent"}) {
        BlobColumn column(base.db(), table, "bytes");
        CHECK(blob_of(column, 1) == "none");
    }
}

TEST_CASE("after a first row without a BLOB no other is tried") {
    PassageBase base;
    base.run(
        "CREATE TABLE part (id INTEGER PRIMARY KEY, bytes); INSERT INTO part VALUES (1, x'61')");
    BlobColumn column(base.db(), "part", "bytes");
    CHECK(blob_of(column, 2) == "none");
    CHECK(blob_of(column, 1) == "none");
}
