#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sijill::claims {

namespace {

/// Returns the one claim of a kind in a sentence with two known names.
Claim only(const std::string& text, Kind kind, const std::string& organization,
           const std::string& model) {
    CAPTURE(text);
    std::vector<KnownName> names;
    for (const auto& [name, is] : {std::pair(organization, "organization"), {model, "model"}}) {
        const std::size_t begin = text.find(name);
        names.push_back({{begin, begin + name.size(), 0, 0}, is, names.size()});
    }
    std::ranges::sort(names, {}, [](const KnownName& name) { return name.span.begin_byte; });
    std::vector<Claim> claims = find_claims(text, tokenize(text), {}, names);
    std::erase_if(claims, [kind](const Claim& claim) { return claim.kind != kind; });
    REQUIRE(claims.size() == 1);
    return claims.front();
}

} // namespace

TEST_CASE("A slot for a known name takes a name of its kind, and the claim has the entity") {
    for (const std::string text :
         {"يتفوق على «لارج» من ميسترال في الاختبار", "أطلقت ميسترال أمس نموذجها الجديد لارج",
          "وصل النموذج الجديد لشركة ميسترال، لارج، أمس"}) {
        const Claim claim = only(text, Kind::made_by, "ميسترال", "لارج");
        CHECK(claim.known_subject == std::size_t{1});
        CHECK(claim.known_object == std::size_t{0});
    }
}

TEST_CASE("A slot that begins with a word of a set takes no more than a name") {
    const std::string text = "انتقد الرئيس الفرنسي إيمانويل ماكرون في باريس القرار";
    const auto claims = find_claims(text, tokenize(text), {}, {});
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].kind == Kind::post);
    CHECK(text.substr(claims[0].subject->begin_byte,
                      claims[0].subject->end_byte - claims[0].subject->begin_byte) ==
          "إيمانويل ماكرون");
}

TEST_CASE("A rule with a predicate of its own holds only where a name is known") {
    const std::string text = "تحتاج صناعة الرقائق إلى تمويل كبير، ولم يظهر الهاتف بعد.";
    const auto claims = find_claims(text, tokenize(text), {}, {});
    CHECK(std::ranges::all_of(claims, &std::string_view::empty, &Claim::predicate));
}

TEST_CASE("A slot for a known name takes no name from its middle") {
    const std::string text = "وصل نموذج الجبل الرابع أمس";
    const std::size_t begin = text.find("الجبل");
    const std::size_t end = text.find(" أمس");
    const auto claims = find_claims(text, tokenize(text), {}, {{{begin, end, 0, 0}, "model", 0}});
    CHECK(std::ranges::all_of(claims, &std::string_view::empty, &Claim::predicate));
}

} // namespace sijill::claims
