#include "bench/others/lucene_hits.hpp"
#include "catch.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

using sijill::ErrorCode;
using sijill::bench::read_lucene_hits;

TEST_CASE("documents that Lucene found are read with their scores, in their order") {
    CHECK(read_lucene_hits("").empty());
    const auto hits = read_lucene_hits("38706 12.5 2 1.0E-4");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].document == 38706);
    CHECK(hits[0].score == 12.5);
    CHECK(hits[1].document == 2);
    CHECK(hits[1].score == 1e-4);
}

TEST_CASE("another line of Lucene than documents with scores is refused") {
    for (const char* line : {"ready", "1", "1 x", "0 1.0", "-1 1.0", "1 2.0 3", "1 2.0 x 1.0"}) {
        CAPTURE(line);
        const auto error = error_of([&] { return read_lucene_hits(line); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::database);
    }
}
