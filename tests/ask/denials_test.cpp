// What is answered of what is not so: by denials of the base, and by nothing else.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* kDenyingText =
    R"(نموذج رياح ينافس نموذج أمواج. ونموذج رياح لا ينافس نموذج رمال. ونموذج رياح قادر على الترجمة.
ونموذج رياح غير قادر على رسم الصور. ونموذج غبار لا ينافس نموذج رمال. وأمواج تنافس رمال.
ونافس غبار أمواج في مارس 2025. ولم ينافس غبار أمواج في مارس 2025. ولم ينافس رياح غبار في مارس 2025.
)";

constexpr const char* kDenyingPack = R"([source]
slug = "denials"
kind = "article"
language = "ar"
known_on = 2025-05-20

[[entity]]
slug = "ghubar"
kind = "model"
names = ["غبار", "Ghubar"]

[[entity]]
slug = "translation-of-texts"
kind = "technique"
names = ["الترجمة", "translation"]

[[entity]]
slug = "drawing-of-pictures"
kind = "technique"
names = ["رسم الصور", "drawing pictures"]

[[statement]]
key = "riyah-amwaj"
subject = "riyah"
predicate = "competes_with"
object = "amwaj"
certainty = "certain"
evidence = "نموذج رياح ينافس نموذج أمواج"

[[statement]]
key = "riyah-rimal"
subject = "riyah"
predicate = "competes_with"
object = "rimal"
polarity = "-"
certainty = "certain"
evidence = "ونموذج رياح لا ينافس نموذج رمال"

[[statement]]
key = "ghubar-rimal"
subject = "ghubar"
predicate = "competes_with"
object = "rimal"
polarity = "-"
certainty = "certain"
evidence = "ونموذج غبار لا ينافس نموذج رمال"

[[statement]]
key = "amwaj-rimal"
subject = "amwaj"
predicate = "competes_with"
object = "rimal"
certainty = "certain"
evidence = "وأمواج تنافس رمال"

[[statement]]
key = "ghubar-amwaj"
subject = "ghubar"
predicate = "competes_with"
object = "amwaj"
time = "2025-03"
certainty = "certain"
evidence = "ونافس غبار أمواج في مارس 2025"

[[statement]]
key = "ghubar-no-amwaj"
subject = "ghubar"
predicate = "competes_with"
object = "amwaj"
polarity = "-"
time = "2025-03"
certainty = "certain"
evidence = "ولم ينافس غبار أمواج في مارس 2025"

[[statement]]
key = "riyah-not-sold"
subject = "riyah"
predicate = "competes_with"
object = "ghubar"
polarity = "-"
time = "2025-03"
certainty = "certain"
evidence = "ولم ينافس رياح غبار في مارس 2025"

[[statement]]
key = "riyah-translates"
subject = "riyah"
predicate = "capability"
object = "translation-of-texts"
certainty = "certain"
evidence = "ونموذج رياح قادر على الترجمة"

[[statement]]
key = "riyah-draws"
subject = "riyah"
predicate = "capability"
object = "drawing-of-pictures"
polarity = "-"
certainty = "certain"
evidence = "ونموذج رياح غير قادر على رسم الصور"
)";

/// Returns the answer of a base that claims and denies rivals and capabilities.
Answer answer_of_denials(std::string_view question) {
    static PackAsked asked(kDenyingText, std::string(kDenyingPack) + kThreeModels);
    return asked(question);
}

} // namespace

TEST_CASE("Who or what is not so is not answered by what is so") {
    const char* question = GENERATE(
        "من لا ينافس غروك 3؟", "Who does not compete with Grok 3?",
        "Which models don't compete with Grok 3?", "What can Grok 3 not do?",
        "What can't Grok 3 do?", "What is Grok 3 not able to do?", "ماذا لا يستطيع غروك 3 أن يفعل؟",
        "مين ما بينافس غروك 3؟", "Do you know who does not compete with Grok 3?",
        "من لم يطور غروك 3؟", "Who did not develop Grok 3?", "لماذا لم يتأخر غروك 3؟",
        "Why was Grok 3 not late?", "Who did not found xAI?", "Where is Grok 3 not available?",
        "What did Musk not say about Grok 3?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("What is not so is answered where the base denies it") {
    CHECK_THAT(answer_of_denials("Who does not compete with Riyah?").text,
               StartsWith("Riyah does not compete with Rimal [1]"));
    CHECK_THAT(answer_of_denials("من لا ينافس رياح؟").text, ContainsSubstring("رمال"));
    CHECK_THAT(answer_of_denials("What can Riyah not do?").text, ContainsSubstring("drawing"));
    CHECK_THAT(answer_of_denials("What can Riyah not do?").text, !ContainsSubstring("translation"));
    CHECK_THAT(seeded()("Why was Grok 3 not released?").text, ContainsSubstring("[1]"));
    CHECK_THAT(seeded()("Which models were not released?").text, ContainsSubstring("Grok3"));
    CHECK_THAT(seeded()("Who made Grok 3, which was not released?").text, ContainsSubstring("xAI"));
}

TEST_CASE("A rival or a capability that the base denies is a no") {
    CHECK_THAT(answer_of_denials("Does Riyah compete with Rimal?").text, StartsWith("No: "));
    CHECK_THAT(answer_of_denials("هل ينافس رياح رمال؟").text, StartsWith("لا: "));
    CHECK_THAT(answer_of_denials("Can Riyah do drawing pictures?").text, StartsWith("No: "));
    CHECK_THAT(answer_of_denials("هل يستطيع رياح رسم الصور؟").text, StartsWith("لا: "));
    CHECK_THAT(answer_of_denials("Does Riyah compete with Amwaj?").text, StartsWith("Yes: "));
    CHECK_THAT(answer_of_denials("هل يستطيع رياح الترجمة؟").text, StartsWith("نعم: "));
}

TEST_CASE("A denial of another time is no no, and a contradiction neither a yes nor a no") {
    CHECK_THAT(answer_of_denials("Did Riyah compete with Ghubar in March 2025?").text,
               StartsWith("No: "));
    CHECK_THAT(answer_of_denials("Did Riyah compete with Ghubar in 2020?").text,
               StartsWith("Riyah does not compete with Ghubar"));
    const std::string both = answer_of_denials("Does Ghubar compete with Amwaj?").text;
    CHECK_THAT(both, StartsWith("Ghubar competes with Amwaj"));
    CHECK_THAT(both, ContainsSubstring("Ghubar does not compete with Amwaj"));
}

TEST_CASE("Who competes is told before who does not") {
    CHECK_THAT(answer_of_denials("Who competes with Riyah?").text,
               StartsWith("Riyah competes with Amwaj [1]."));
    CHECK_THAT(answer_of_denials("Who competes with Ghubar?").text,
               ContainsSubstring("does not compete"));
}
