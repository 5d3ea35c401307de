#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <vector>

namespace sijill::claims {

namespace {

std::string cut(const std::string& text, const std::optional<TextSpan>& span) {
    return span ? text.substr(span->begin_byte, span->end_byte - span->begin_byte) : "";
}

/// The claims of a sentence: "kind [speaker] subject | object".
std::vector<std::string> said_in(const std::string& text) {
    std::vector<std::string> found;
    for (const Claim& claim : find_claims(text, tokenize(text), {}, {})) {
        found.push_back(std::string(name_of(claim.kind)) + " [" + cut(text, claim.speaker) + "] " +
                        cut(text, claim.subject) + " | " + cut(text, claim.object));
    }
    return found;
}

using Claims = std::vector<std::string>;

} // namespace

TEST_CASE("A claim in the words of somebody has its speaker") {
    CHECK(said_in("قال سعيد إن المطر تسبب في غرق الطريق") ==
          Claims{"caused_by [سعيد] غرق الطريق | المطر"});
    CHECK(said_in("المطر تسبب في غرق الطريق، بحسب رويترز") ==
          Claims{"caused_by [رويترز] غرق الطريق | المطر"});
    CHECK(said_in("أعلنت الشركة إلغاء المؤتمر") == Claims{"given_up [الشركة] المؤتمر | "});
}

TEST_CASE("What words are about has no time, whatever else the sentence states") {
    CHECK(said_in("قال سعيد إن نتائج يناير الماضي جيدة") ==
          Claims{"said [سعيد] نتائج | نتائج يناير الماضي جيدة"});
}

TEST_CASE("Who asks for something is its speaker") {
    CHECK(said_in("طالب المحامي بتأجيل القضية") == Claims{"may_slip [المحامي] القضية | "});
}

TEST_CASE("A claim outside the words of somebody has no speaker") {
    CHECK(said_in("المطر تسبب في غرق الطريق، وقال سعيد إنه حزين") ==
          Claims{"caused_by [] غرق الطريق | المطر", "said [سعيد] حزين | حزين"});
}

TEST_CASE("Of two who are quoted for it, a claim has the one who says it") {
    CHECK(said_in("قالت الصحيفة إن الوزير أكد أن المطر تسبب في غرق الطريق") ==
          Claims{"caused_by [الوزير] غرق الطريق | المطر"});
}

TEST_CASE("What is said and no other claim carries is a claim of its own") {
    CHECK(said_in("وقالت الوكالة إن النظام تقدم كبير") ==
          Claims{"said [الوكالة] النظام | النظام تقدم كبير"});
    CHECK(said_in("وأضاف: «هذا أفضل هاتف في السوق»") ==
          Claims{"said [] هذا أفضل هاتف في السوق | هذا أفضل هاتف في السوق"});
    CHECK(said_in("قال ماسك إن النموذج «أذكى ذكاء اصطناعي على وجه الأرض»") ==
          Claims{"said [ماسك] النموذج | النموذج «أذكى ذكاء اصطناعي على وجه الأرض»"});
    CHECK(said_in("أعلنت الوكالة صحة الخبر").empty());
    CHECK(said_in("النظام تقدم كبير").empty());
}

TEST_CASE("What somebody denies or rules out is a denied claim of its own") {
    for (const std::string text :
         {"نفى ماسك أن يكون النموذج مكلفا", "نفت الشركة أن يكون النموذج «أذكى نموذج في العالم»",
          "استبعد الوزير أن يكون الخبر صحيحا", "نافيا أن يكون النموذج مكلفا، غادر ماسك القاعة"}) {
        CAPTURE(text);
        const auto claims = find_claims(text, tokenize(text), {}, {});
        REQUIRE(claims.size() == 1);
        CHECK(claims.front().kind == Kind::said);
        CHECK(claims.front().denied);
    }
    CHECK(said_in("لم ينف ماسك أن النموذج مكلف").empty());
}

TEST_CASE("Behind a word for sources, a known person is the speaker, and a measure is not") {
    const std::string text = "وفقا لسعيد، المطر تسبب في غرق الطريق";
    const std::size_t begin = text.find("سعيد");
    const KnownName name{{begin, begin + std::string("سعيد").size(), 6, 10}, "person", 0};
    const auto claims = find_claims(text, tokenize(text), {}, {name});
    REQUIRE(claims.size() == 1);
    CHECK(cut(text, claims.front().speaker) == "سعيد");
    CHECK(said_in("وفقا للحاجة، المطر تسبب في غرق الطريق") ==
          Claims{"caused_by [] غرق الطريق | المطر"});
}

} // namespace sijill::claims
