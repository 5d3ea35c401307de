#include "catch.hpp"
#include "claims/claim_finder.hpp"

#include <string>
#include <vector>

namespace sijill::claims {

namespace {

/// The claims of a sentence but for what is only said: "+competes" or, denied, "-competes".
std::string stated_in(const std::string& text) {
    std::string found;
    for (const Claim& claim : find_claims(text, tokenize(text), {}, {})) {
        if (claim.kind != Kind::said) {
            found += (found.empty() ? "" : " ") + std::string(claim.denied ? "-" : "+") +
                     std::string(name_of(claim.kind));
        }
    }
    return found;
}

struct Case {
    std::string text, stated;
};

void check_all(const std::vector<Case>& cases) {
    for (const auto& [text, stated] : cases) {
        CAPTURE(text);
        CHECK(stated_in(text) == stated);
    }
}

} // namespace

TEST_CASE("A negation denies over who it is said of") {
    check_all({
        {"لم تعد شركة أكمي تنافس شركة غوغل.", "-competes"},
        {"لا تزال شركة أكمي تنافس شركة غوغل.", "+competes"},
        {"ليس خالد منصور مؤسس شركة أكمي.", "-founded_by"},
        {"يعد خالد منصور مؤسس شركة أكمي.", "+founded_by"},
        {"لم يسبق لشركة أكمي أن أطلقت هاتفا جديدا.", "-released"},
        {"سبق لشركة أكمي أن أطلقت هاتفا جديدا.", "+released"},
        {"لم تحصل شركة أكمي على تمويل بقيمة 5 ملايين دولار.", "-funding"},
        {"حصلت شركة أكمي على تمويل بقيمة 5 ملايين دولار.", "+funding"},
        {"ليس هاتف نوفا من صنع شركة أكمي.", "-made_by"},
    });
    for (const std::string text :
         {"ليست شركة أكمي منافسة لشركة غوغل.", "لم يكن خالد منصور مديرا لشركة أكمي."}) {
        CAPTURE(text);
        CHECK(stated_in(text).find('-') != std::string::npos);
        CHECK(stated_in(text).find('+') == std::string::npos);
    }
}

TEST_CASE("A negation of something else denies nothing") {
    check_all({
        {"ليست شركة أكمي المنافس الوحيد لشركة غوغل.", "+competes"},
        {"ليس خالد منصور سوى مؤسس شركة أكمي.", "+founded_by"},
        {"ليس قرار شركة أكمي تأجيل إطلاق الهاتف صائبا.", "+postponed"},
        {"ليست الشركة التي أسسها خالد منصور كبيرة.", "+founded_by"},
        {"ليس غريبا أن شركة أكمي ألغت المشروع.", "+given_up"},
        {"لم يكن خالد يعلم أن شركة أكمي ألغت المشروع.", "+given_up"},
        {"لم تعد شركة أكمي رابحة وألغت المشروع.", "+given_up"},
        {"لا شك أن شركة أكمي ألغت المشروع.", "+given_up"},
        {"لم يسبق تأجيل المشروع إلغاء الرحلة.", "+postponed +given_up"},
    });
}

TEST_CASE("What somebody ceases or fails to do is denied") {
    check_all({
        {"توقفت شركة أكمي عن منافسة شركة غوغل.", "-competes"},
        {"فشلت شركة أكمي في منافسة شركة غوغل.", "-competes"},
        {"لم تتوقف شركة أكمي عن منافسة شركة غوغل.", "+competes"},
    });
}

TEST_CASE("What is refused, nearly done or not confirmed is no claim") {
    check_all({
        {"رفضت شركة أكمي تأجيل إطلاق هاتفها الجديد.", ""},
        {"رفضت شركة أكمي أن تؤجل إطلاق هاتفها.", ""},
        {"رفضت شركة أكمي التعليق على تأجيل إطلاق هاتفها.", "+postponed"},
        {"كادت شركة أكمي تلغي إطلاق هاتفها الجديد.", ""},
        {"كادت الشركة أن تلغي المشروع.", ""},
        {"كادت شركة أكمي تفلس وألغت المشروع.", "+given_up"},
        {"لم يعلن أحد أن شركة أكمي أطلقت هاتفها الجديد.", ""},
        {"لم تؤكد الشركة إلغاء المشروع.", ""},
        {"لم تعلن الشركة عن إلغاء المشروع.", ""},
        {"أكدت الشركة إلغاء المشروع.", "+given_up"},
        {"لم تعلن شركة أكمي سبب تأجيل إطلاق هاتفها.", "+postponed"},
    });
}

TEST_CASE("A question is no claim, but what stands before it is") {
    check_all({
        {"هل أطلقت شركة أكمي هاتفها الجديد؟", ""},
        {"أطلقت شركة أكمي هاتفها الجديد؟", ""},
        {"سأل خالد هل ألغت شركة أكمي المشروع.", ""},
        {"قال خالد: \"هل ألغت شركة أكمي المشروع؟\" ثم خرج.", ""},
        {"ألغت شركة أكمي المشروع، فلماذا؟", "+given_up"},
        {"ألغت شركة أكمي المشروع (example.com/?id=1).", "+given_up"},
        {"لماذا الآن؟ ألغت شركة أكمي المشروع.", "+given_up"},
    });
}

TEST_CASE("«ما» denies at the beginning of a sentence alone, and not what it stands for") {
    check_all({
        {"ما أطلقت شركة أكمي نموذجها الجديد.", "-released"},
        {"وما ألغت شركة أكمي المشروع.", "-given_up"},
        {"ما ألغت شركة أكمي إلا مشروعا واحدا.", ""},
        {"ما زالت شركة أكمي تنافس شركة غوغل.", "+competes"},
        {"ما إن أطلقت شركة أكمي هاتفها الجديد حتى باعته.", "+released"},
        {"بعد ما أطلقت شركة أكمي هاتفها الجديد.", "+released"},
        {"ما أطلقت شركة أكمي هو نموذجها الجديد.", ""},
    });
}

TEST_CASE("A negation goes on behind «ولا» and «أو»") {
    check_all({
        {"لا أطلقت شركة أكمي هاتفها الجديد ولا ألغت المشروع.", "-released -given_up"},
        {"لا شركة أكمي أطلقت الهاتف ولا شركة نوفا ألغت المشروع.", "-released -given_up"},
        {"لم تؤجل شركة أكمي المشروع أو تلغي الرحلة.", "-postponed -given_up"},
        {"تؤجل شركة أكمي المشروع أو تلغي الرحلة.", "+postponed +given_up"},
    });
}

TEST_CASE("A negation denies over what stands aside between commas") {
    check_all({
        {"شركة أكمي لم، ولن، تؤجل المشروع.", "-postponed"},
        {"نفت شركة أكمي، في بيان، إلغاء المشروع.", "-given_up"},
        {"نفت شركة أكمي الخبر، في بيان، وألغت المشروع.", "+given_up"},
        {"نموذج نوفا، بحسب شركة أكمي، لم يصدر.", "-released"},
        {"شركة أكمي، التي لم تعد رابحة، ألغت المشروع.", "+given_up"},
        {"نفت شركة أكمي صحة ما تردد عن أنها ألغت المشروع.", "-given_up"},
        {"نفى خالد الاتهامات التي وجهت لشركة أكمي بشأن وقوفها وراء تأخر المشروع.", "+missed"},
        {"ليت شركة أكمي أطلقت هاتفها الجديد.", ""},
    });
}

} // namespace sijill::claims
