#include "catch.hpp"
#include "claims/claim.hpp"

namespace sijill::claims {

TEST_CASE("Each kind of claim is found by its name") {
    for (int number = 0; number <= static_cast<int>(Kind::post); ++number) {
        const auto kind = static_cast<Kind>(number);
        CHECK(kind_of(name_of(kind)) == kind);
    }
    CHECK(kind_of("no such kind") == std::nullopt);
}

} // namespace sijill::claims
