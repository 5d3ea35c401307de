#include "base/fibonacci_hash.hpp"
#include "catch.hpp"

#include <set>

TEST_CASE("a hash has as many bits as are asked for, and neighbouring numbers differ in it") {
    constexpr unsigned kBits = 6;
    std::set<std::uint64_t> hashes;
    for (std::uint64_t number = 0; number < 64; ++number) {
        const std::uint64_t hash = sijill::fibonacci_hash(number, kBits);
        CHECK(hash < 64);
        hashes.insert(hash);
    }
    CHECK(hashes.size() > 48);
    CHECK(sijill::fibonacci_hash(1, 64) == sijill::kGoldenMultiplier);
}
