// Causes that a question names: only the one that a statement tells is a yes.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

/// What is answered of a delay with one cause, told by somebody.
std::string answer_of_causes(const std::string& question) {
    static PackAsked asked("تأخر نموذج رياح. وعزت ليلى سالم تأخر رياح إلى نقص رقائق شركة دلمون.",
                           R"([source]
slug = "causes"
kind = "article"
language = "ar"
known_on = 2025-05-20

[[entity]]
slug = "dilmun"
kind = "organization"
names = ["دلمون", "Dilmun"]

[[entity]]
slug = "layla"
kind = "person"
names = ["ليلى سالم", "Layla Salim"]

[[entity]]
slug = "riyah-delay"
kind = "event"
names = ["تأخر رياح", "Riyah's delay"]

[[entity]]
slug = "few-chips"
kind = "condition"
names = ["نقص رقائق دلمون", "shortage of Dilmun chips"]

[[statement]]
key = "delayed"
subject = "dilmun"
predicate = "delayed_release"
object = "riyah"
certainty = "certain"
evidence = "تأخر نموذج رياح"

[[statement]]
key = "cause"
subject = "riyah-delay"
predicate = "caused_by"
object = "few-chips"
certainty = "certain"
says = [ { speaker = "layla", verb = "وعزت", stance = "asserts" } ]
evidence = "وعزت ليلى سالم تأخر رياح إلى نقص رقائق شركة دلمون"
links = [ { kind = "causes", to = "delayed" } ]
)" + std::string(kThreeModels));
    return asked(question).text;
}

} // namespace

TEST_CASE("A yes is of the cause that stands behind the word for it") {
    for (const char* question : {"Was Riyah delayed because of a shortage of Dilmun chips?",
                                 "Was Riyah's delay caused by a shortage of chips?"}) {
        CAPTURE(question);
        CHECK_THAT(answer_of_causes(question), StartsWith("Yes: "));
    }
    CHECK_THAT(answer_of_causes("هل تأخر رياح بسبب نقص رقائق دلمون؟"), StartsWith("نعم: "));
    CHECK_THAT(answer_of_causes("هل تأخر رياح بسبب نقص الرقائق؟"), StartsWith("نعم: "));
}

TEST_CASE("Who says so, another cause, and the effect are not the cause") {
    const std::string question =
        GENERATE("Was Riyah delayed because of Layla Salim?", "هل تأخر رياح بسبب ليلى سالم؟",
                 "Was Riyah delayed because of a new model?", "هل تأخر رياح بسبب كثرة الرقائق؟",
                 "Did Riyah's delay cause a shortage of Dilmun chips?",
                 "Was the shortage of chips caused by Riyah's delay?");
    CAPTURE(question);
    CHECK_THAT(answer_of_causes(question), !StartsWith("Yes"));
    CHECK_THAT(answer_of_causes(question), !StartsWith("نعم"));
}

TEST_CASE("A large team is not a small one, and what the delay caused did not cause it") {
    const std::string question =
        GENERATE("Was Grok 3 delayed because of a large team?",
                 "Was Grok 3's delay caused by industry concern?",
                 "هل تأخر غروك 3 بسبب قلق الصناعة؟", "Was Grok 3 late because of Elon Musk?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("Behind \"delayed by\" stands a cause, but for a length of time and who was late") {
    for (const char* question :
         {"Was Grok 3 delayed by a small team?", "Was Grok 3 delayed because of the small team?",
          "Was Grok 3 held up by limited resources?"}) {
        CAPTURE(question);
        CHECK_THAT(seeded()(question).text, StartsWith("Yes, as far as it is said: "));
    }
    CHECK_THAT(answer_of_causes("Was Riyah delayed by a shortage of chips?"), StartsWith("Yes: "));
    CHECK(seeded()("Was Grok 3 delayed by a large team?").citations.empty());
    CHECK(seeded()("Was Grok 3 delayed by industry concern?").citations.empty());
    CHECK_THAT(seeded()("Was Grok 3 delayed by xAI?").text, StartsWith("Yes: Grok3 was not out"));
    CHECK_THAT(seeded()("By how many days was Grok 3 delayed?").text, ContainsSubstring("2 days"));
    CHECK_THAT(seeded()("What was Grok 3 delayed by?").text, ContainsSubstring("is put down to"));
}
