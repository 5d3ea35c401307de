// How many there are: by the things that are told, not by the statements that tell of them.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* kCountedText =
    R"(نموذج رياح ينافس نموذج أمواج. وأمواج تنافس رياح. وشركة سحاب تنافس نموذج رياح. وأمواج لا تنافس رمال.
صدر رياح في مارس 2025. وكان رياح قد صدر في مارس. وصدر أمواج في أبريل 2025.
)";

constexpr const char* kCountedPack = R"([source]
slug = "counts"
kind = "article"
language = "ar"
known_on = 2025-05-20

[[entity]]
slug = "sahab"
kind = "organization"
names = ["سحاب", "Sahab"]

[[statement]]
key = "riyah-amwaj"
subject = "riyah"
predicate = "competes_with"
object = "amwaj"
certainty = "certain"
evidence = "نموذج رياح ينافس نموذج أمواج"

[[statement]]
key = "amwaj-riyah"
subject = "amwaj"
predicate = "competes_with"
object = "riyah"
certainty = "certain"
evidence = "وأمواج تنافس رياح"

[[statement]]
key = "sahab-riyah"
subject = "sahab"
predicate = "competes_with"
object = "riyah"
certainty = "certain"
evidence = "وشركة سحاب تنافس نموذج رياح"

[[statement]]
key = "amwaj-rimal"
subject = "amwaj"
predicate = "competes_with"
polarity = "-"
object = "rimal"
certainty = "certain"
evidence = "وأمواج لا تنافس رمال"

[[statement]]
key = "riyah-out"
subject = "riyah"
predicate = "release"
time = "2025-03"
certainty = "certain"
evidence = "صدر رياح في مارس 2025"

[[statement]]
key = "riyah-out-again"
subject = "riyah"
predicate = "release"
time = "2025-03"
certainty = "certain"
evidence = "وكان رياح قد صدر في مارس"

[[statement]]
key = "amwaj-out"
subject = "amwaj"
predicate = "release"
time = "2025-04"
certainty = "certain"
evidence = "وصدر أمواج في أبريل 2025"
)";

std::string answer_of_counts(std::string_view question) {
    static PackAsked asked(kCountedText, std::string(kCountedPack) + kThreeModels);
    return asked(question).text;
}

} // namespace

TEST_CASE("The rivals of a thing are counted once each, whoever of both is said to compete") {
    CHECK_THAT(answer_of_counts("How many rivals does Riyah have?"), StartsWith("2 in the base: "));
    CHECK_THAT(answer_of_counts("كم منافسًا لرياح؟"), StartsWith("في القاعدة اثنان: "));
    CHECK_THAT(answer_of_counts("How many rivals does Amwaj have?"),
               StartsWith("One in the base: "));
    CHECK_THAT(answer_of_counts("How many rivals does Sahab have?"),
               StartsWith("One in the base: "));
}

TEST_CASE("A rival that is denied is told, and not counted") {
    const std::string told = answer_of_counts("How many rivals does Amwaj have?");
    CHECK_THAT(told, StartsWith("One in the base: "));
    CHECK_THAT(told, ContainsSubstring("Amwaj does not compete with Rimal"));
    CHECK_THAT(answer_of_counts("How many rivals does Rimal have?"),
               !ContainsSubstring("in the base: "));
}

TEST_CASE("Releases that several statements tell of are one thing") {
    const std::string told = answer_of_counts("How many models were released?");
    CHECK_THAT(told, StartsWith("2 in the base: "));
    CHECK_THAT(told, ContainsSubstring("[3]"));
    CHECK_THAT(answer_of_counts("كم نموذجًا صدر؟"), StartsWith("في القاعدة اثنان: "));
}

TEST_CASE("No number is told of things that are not of the kind which is counted") {
    const std::string told = answer_of_counts("كم شركة تنافس أمواج؟");
    CHECK_THAT(told, ContainsSubstring("[1]"));
    CHECK_THAT(told, !ContainsSubstring("في القاعدة"));
    CHECK_THAT(answer_of_counts("كم نموذجًا ينافس أمواج؟"), StartsWith("في القاعدة واحد: "));
    CHECK_THAT(seeded()("How many companies compete with Grok 3?").text,
               StartsWith("Grok3 competes with"));
    CHECK_THAT(seeded()("How many companies compete with xAI?").text,
               StartsWith("2 in the base: "));
}

TEST_CASE("Lists of the built-in base are counted") {
    CHECK_THAT(seeded()("How many models were cancelled?").text, StartsWith("One in the base: "));
    CHECK_THAT(seeded()("كم منتجًا تأخر؟").text, StartsWith("في القاعدة 4: "));
    CHECK_THAT(seeded()("كم سببًا لتأخر غروك 3؟").text, ContainsSubstring("[1]"));
}

TEST_CASE("What a company made, and who founded it, is counted") {
    CHECK_THAT(seeded()("How many models does Google have?").text, StartsWith("One in the base: "));
    CHECK_THAT(seeded()("كم نموذجًا لدى أنثروبيك؟").text, StartsWith("في القاعدة اثنان: "));
    CHECK_THAT(seeded()("How many founders does xAI have?").text, StartsWith("One in the base: "));
}

TEST_CASE("Who asks how many, how much or how is not told something else") {
    const std::string question =
        GENERATE("How many people work at xAI?", "How many users does Grok have?",
                 "How many times was Grok 3 delayed?", "How many models does xAI use?",
                 "How was Grok 3 trained?", "How much is Grok 3?", "بكم غروك 3؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("How far behind is how late, and how come is why") {
    CHECK_THAT(seeded()("How far behind schedule is Grok 3?").text,
               ContainsSubstring("at least 2 days late"));
    CHECK_THAT(seeded()("How come Grok 3 was late?").text, ContainsSubstring("is put down to"));
}
