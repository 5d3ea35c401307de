#include "catch.hpp"
#include "claims/stated.hpp"

namespace sijill::claims {

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
        {"تراجعت شركة أكمي عن إلغاء المشروع.", "-given_up"},
        {"عدلت شركة أكمي عن تأجيل المشروع.", "-postponed"},
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

TEST_CASE("«لم … فحسب، بل» denies nothing") {
    check_all({
        {"لم تؤجل شركة أكمي المشروع فحسب، بل ألغت الرحلة.", "+postponed +given_up"},
        {"لم تؤجل شركة أكمي المشروع فقط وإنما ألغت الرحلة.", "+postponed +given_up"},
        {"لم تؤجل شركة أكمي المشروع، بل ألغت الرحلة.", "-postponed +given_up"},
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

TEST_CASE("The quotation of what is denied has the word that denies it") {
    for (const std::string text :
         {"لم تطور شركة أكمي هاتفا جديدا", "نفت شركة أكمي تأجيل إطلاق الهاتف",
          "لم تعد شركة أكمي تنافس شركة غوغل", "ليس خالد منصور مؤسس شركة أكمي",
          "ما أطلقت شركة أكمي هاتفا جديدا"}) {
        CAPTURE(text);
        const auto claims = find_claims(text, tokenize(text), {}, {});
        REQUIRE_FALSE(claims.empty());
        CHECK(claims.front().denied);
        CHECK(claims.front().quote.begin_byte == 0);
    }
}

} // namespace sijill::claims
