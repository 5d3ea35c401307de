#include "claims/stated.hpp"

namespace sijill::claims {

TEST_CASE("What news only has by hearsay is no fact") {
    check_all({
        {"ترددت أنباء عن تأجيل إطلاق الهاتف.", "+may_slip"},
        {"تواترت الأنباء عن تأجيل إطلاق الهاتف.", "+may_slip"},
        {"نقلت وكالة الأنباء عن المدير تأجيل إطلاق الهاتف.", "+postponed"},
    });
    const std::string text = "رفض المدير التعليق على أنباء إلغاء المشروع.";
    for (const Claim& claim : find_claims(text, tokenize(text), {}, {})) {
        CHECK(claim.certainty == "possible");
    }
}

TEST_CASE("Who leaves a post to another does not hold it") {
    check_all({
        {"عينت شركة صدى سلمى حداد مديرة تنفيذية خلفا لخالد نصار.", ""},
        {"لا نية لدى شركة واحة لإلغاء هاتفها.", ""},
        {"ليست لدى شركة واحة خطط لتأجيل هاتفها.", ""},
        {"قال مدير الشركة خالد نصار ذلك.", "+post"},
    });
}

TEST_CASE("The round in which money was raised does not get it") {
    const std::string text = "جمعت شركة بذور 30 مليون دولار في جولة تمويل قادتها شركة واحة.";
    const auto claims = find_claims(text, tokenize(text), {}, {});
    const auto funding = std::find_if(claims.begin(), claims.end(), [](const Claim& claim) {
        return claim.kind == Kind::funding;
    });
    REQUIRE(funding != claims.end());
    REQUIRE(funding->subject);
    CHECK(text.substr(funding->subject->begin_byte,
                      funding->subject->end_byte - funding->subject->begin_byte) == "شركة بذور");
}

} // namespace sijill::claims
