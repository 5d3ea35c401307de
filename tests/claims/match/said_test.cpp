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

} // namespace sijill::claims
