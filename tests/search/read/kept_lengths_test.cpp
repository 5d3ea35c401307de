#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/read/kept_lengths.hpp"

#include <string>

using sijill::search::KeptLengths;

namespace {

/// A base whose passages have as many words as their ids say.
PassageBase base_of(const std::vector<std::int64_t>& ids) {
    PassageBase base;
    for (const std::int64_t id : ids) {
        std::string text;
        for (std::int64_t word = 0; word < id; ++word) {
            text += "a ";
        }
        base.add(id, text);
    }
    return base;
}

/// Lengths of a base for which many were looked up.
KeptLengths kept_of(const PassageBase& base, std::int64_t passages) {
    KeptLengths kept;
    kept.begin(base.db(), PassageBase::tables(), 1, passages);
    for (std::int64_t look_up = 0; look_up < passages; ++look_up) {
        kept.count_lookup();
    }
    kept.begin(base.db(), PassageBase::tables(), 1, passages);
    return kept;
}

} // namespace

TEST_CASE("lengths are kept once enough were looked up, until something is written") {
    const PassageBase base = base_of({1, 2, 4});
    KeptLengths kept;
    kept.begin(base.db(), PassageBase::tables(), 1, 12);
    CHECK_FALSE(kept.find(1));
    kept.count_lookup();
    kept.begin(base.db(), PassageBase::tables(), 1, 12);
    CHECK_FALSE(kept.find(1));
    kept.count_lookup();
    kept.begin(base.db(), PassageBase::tables(), 1, 12);
    CHECK(kept.find(1) == 1);
    CHECK(kept.find(2) == 2);
    CHECK_FALSE(kept.find(3));
    CHECK(kept.find(4) == 4);
    CHECK_FALSE(kept.find(0));
    CHECK_FALSE(kept.find(5));
    kept.begin(base.db(), PassageBase::tables(), 2, 12);
    CHECK_FALSE(kept.find(1));
    kept.count_lookup();
    kept.count_lookup();
    kept.begin(base.db(), PassageBase::tables(), 2, 12);
    CHECK(kept.find(1) == 1);
    kept.begin(base.db(), PassageBase::tables(), std::nullopt, 12);
    CHECK_FALSE(kept.find(1));
}

TEST_CASE("nothing is kept while a transaction writes") {
    const PassageBase base = base_of({1});
    KeptLengths kept;
    for (int question = 0; question < 3; ++question) {
        kept.begin(base.db(), PassageBase::tables(), std::nullopt, 1);
        CHECK_FALSE(kept.find(1));
        kept.count_lookup();
    }
}

TEST_CASE("a length that does not fit, and ids far apart, are looked up") {
    PassageBase base = base_of({1, 2, 65534, 65535});
    KeptLengths kept = kept_of(base, 65535);
    CHECK(kept.find(2) == 2);
    CHECK(kept.find(65534) == 65534);
    CHECK_FALSE(kept.find(65535));
    base.add(10'000'000, "a");
    CHECK_FALSE(kept_of(base, 5).find(1));
}
