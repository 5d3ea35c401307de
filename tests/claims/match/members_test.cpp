#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <vector>

namespace sijill::claims {

namespace {

/// The objects of the claims of a kind in a sentence.
std::vector<std::string> objects_in(const std::string& text, Kind kind) {
    std::vector<std::string> found;
    for (const Claim& claim : find_claims(text, tokenize(text), {}, {})) {
        if (claim.kind == kind && claim.object) {
            found.push_back(text.substr(claim.object->begin_byte,
                                        claim.object->end_byte - claim.object->begin_byte));
        }
    }
    return found;
}

using Objects = std::vector<std::string>;

} // namespace

TEST_CASE("Each of the objects that a conjunction joins has a claim") {
    CHECK(objects_in("التطبيق متاح على نظام iOS وأندرويد", Kind::used_on) ==
          Objects{"نظام iOS", "أندرويد"});
    CHECK(objects_in("أطلقت الشركة هاتفا، لينافس \"نوت\" من سامسونغ و\"بيكسل\" من غوغل",
                     Kind::competes)
              .size() == 2);
}

TEST_CASE("What a conjunction joins, but is none of what the rule asks for, has no claim") {
    CHECK(objects_in("التطبيق متاح على نظام iOS وهو مجاني", Kind::used_on) == Objects{"نظام iOS"});
}

} // namespace sijill::claims
