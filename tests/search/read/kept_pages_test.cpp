#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/read/kept_pages.hpp"

using sijill::search::KeptPages;

namespace {

/// A base with the entries of two segments, and no others.
PassageBase base_of_entries() {
    PassageBase base;
    base.run("DELETE FROM sentence_index_idx;"
             "INSERT INTO sentence_index_idx (segid, term, pgno) VALUES"
             "(1, x'', 2), (1, x'30D8', 4), (1, x'30D8AA', 6), (3, x'3061', 9)");
    return base;
}

} // namespace

TEST_CASE("the page of a word is that of the last entry before it in its segment") {
    const PassageBase base = base_of_entries();
    KeptPages kept;
    const auto begin = [&](std::optional<std::uint32_t> version) {
        kept.begin(base.db(), PassageBase::tables(), version, 14);
    };
    begin(1);
    kept.count_lookup();
    begin(1);
    CHECK_FALSE(kept.has_all()); // one look-up is worth seven pages
    kept.count_lookup();
    begin(1);
    REQUIRE(kept.has_all());
    CHECK(kept.find(1, "0") == 2);
    CHECK(kept.find(1, "0\xD8") == 4);
    CHECK(kept.find(1, "0\xD8\xA9") == 4);
    CHECK(kept.find(1, "0\xD8\xAA\x01") == 6);
    CHECK(kept.find(1, "1") == 6);
    CHECK(kept.find(3, "0a") == 9);
    CHECK_FALSE(kept.find(3, "0"));
    CHECK_FALSE(kept.find(0, "0"));
    CHECK_FALSE(kept.find(2, "0"));
    CHECK_FALSE(kept.find(4, "0"));
    begin(2);
    CHECK_FALSE(kept.has_all());
    kept.count_lookup();
    kept.count_lookup();
    begin(std::nullopt);
    CHECK_FALSE(kept.has_all());
}

TEST_CASE("no more is kept than there is room for, entries counted with their words") {
    PassageBase base;
    base.run("DELETE FROM sentence_index_idx;"
             "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number "
             "WHERE n < 800000) INSERT INTO sentence_index_idx (segid, term, pgno) "
             "SELECT 1, CAST(n AS TEXT), 2 * n FROM number");
    const auto is_kept = [&base](std::size_t pages) {
        KeptPages kept;
        for (int round = 0; round < 2; ++round) {
            kept.begin(base.db(), PassageBase::tables(), 1, pages);
            kept.count_lookup();
        }
        return kept.has_all();
    };
    CHECK_FALSE(is_kept(7));
    base.run("DELETE FROM sentence_index_idx WHERE pgno > 200000");
    CHECK(is_kept(7));
    CHECK_FALSE(is_kept(KeptPages::kMostBytes));
}
