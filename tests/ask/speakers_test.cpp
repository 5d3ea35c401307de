// What is told of statements by who says them, how, when and where.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* kText =
    R"(قالت شركة منارة يوم 3 يناير 2025 إن نسيم ينافس سراج. وقالت شركة منارة يوم 9 فبراير 2025 إن نسيم ينافس زنبق.
ويشكك خالد منصور في أن زنبق صدر يوم 5 مارس 2025. وتقول شركة منارة إن قبس سيصدر يوم 1 مايو 2025.
وصدر سراج يوم 1 أبريل 2025. وصدر سراج يوم 9 أبريل 2025 بعد تعديل. وصدر نسيم يوم 5 أبريل 2025.
)";

constexpr const char* kPack = R"([source]
slug = "lights"
kind = "article"
language = "ar"
known_on = 2025-05-20

[[entity]]
slug = "manara"
kind = "organization"
names = ["Manara", "منارة"]

[[entity]]
slug = "khalid"
kind = "person"
names = ["خالد منصور", "Khalid Mansour"]

[[entity]]
slug = "nasim"
kind = "model"
names = ["نسيم", "Nasim"]

[[entity]]
slug = "siraj"
kind = "model"
names = ["سراج", "Siraj"]

[[entity]]
slug = "zanbaq"
kind = "model"
names = ["زنبق", "Zanbaq"]

[[entity]]
slug = "qabas"
kind = "model"
names = ["قبس", "Qabas"]

[[statement]]
key = "against-siraj"
subject = "nasim"
predicate = "competes_with"
object = "siraj"
certainty = "certain"
speaker = "manara"
verb = "قالت"
said_on = "2025-01-03"
said_words = "يوم 3 يناير 2025"
evidence = "قالت شركة منارة يوم 3 يناير 2025 إن نسيم ينافس سراج"

[[statement]]
key = "against-zanbaq"
subject = "nasim"
predicate = "competes_with"
object = "zanbaq"
certainty = "certain"
speaker = "manara"
verb = "قالت"
said_on = "2025-02-09"
said_words = "يوم 9 فبراير 2025"
evidence = "وقالت شركة منارة يوم 9 فبراير 2025 إن نسيم ينافس زنبق"

[[statement]]
key = "zanbaq-doubted"
subject = "zanbaq"
predicate = "release"
time = "2025-03-05"
certainty = "unknown"
says = [ { speaker = "khalid", verb = "ويشكك", stance = "doubts" } ]
evidence = "ويشكك خالد منصور في أن زنبق صدر يوم 5 مارس 2025"

[[statement]]
key = "qabas-expected"
subject = "qabas"
predicate = "release"
time = "2025-05-01"
certainty = "certain"
says = [ { speaker = "manara", verb = "وتقول", stance = "expects" } ]
evidence = "وتقول شركة منارة إن قبس سيصدر يوم 1 مايو 2025"

[[statement]]
key = "siraj-once"
subject = "siraj"
predicate = "release"
time = "2025-04-01"
certainty = "certain"
evidence = "وصدر سراج يوم 1 أبريل 2025"

[[statement]]
key = "siraj-again"
subject = "siraj"
predicate = "release"
time = "2025-04-09"
certainty = "certain"
evidence = "وصدر سراج يوم 9 أبريل 2025"

[[statement]]
key = "nasim-out"
subject = "nasim"
predicate = "release"
time = "2025-04-05"
certainty = "certain"
evidence = "وصدر نسيم يوم 5 أبريل 2025"
)";

/// Returns the answer of a base in which people say, doubt and expect things.
std::string answer(std::string_view question) {
    static PackAsked asked(kText, kPack);
    return asked(question).text;
}

} // namespace

TEST_CASE("What is doubted or expected is told so, and is no yes") {
    CHECK_THAT(answer("Was Zanbaq released?"), StartsWith("Doubted by Khalid Mansour: "));
    CHECK_THAT(answer("هل صدر زنبق؟"), StartsWith("يشكّ فيه خالد منصور: "));
    CHECK_THAT(answer("Was Qabas released?"), StartsWith("Expected by Manara: "));
    CHECK_THAT(answer("Was Nasim released?"), StartsWith("Yes: "));
}

TEST_CASE("Neither doubts nor expectations are compared, and contradictory days prove no order") {
    CHECK_THAT(answer("Which came first, Nasim or Qabas?"), !ContainsSubstring("came out before"));
    CHECK_THAT(answer("Which came first, Siraj or Nasim?"),
               ContainsSubstring("it cannot be told which came first"));
}

TEST_CASE("Only where two things are compared is it told which came first") {
    CHECK_THAT(answer("هل صدر سراج بعد 6 أبريل 2025؟"), !ContainsSubstring("أيهما أسبق"));
}

TEST_CASE("What is asked according to somebody is told only where this one says it") {
    CHECK_THAT(answer("Who competes with Nasim according to Manara?"),
               StartsWith("According to Manara"));
    CHECK_THAT(answer("من ينافس نسيم بحسب شركة منارة؟"), StartsWith("بحسب منارة"));
    CHECK_THAT(answer("وفقًا لمنارة، هل ينافس نسيم سراج؟"), StartsWith("نعم"));
    CHECK_THAT(answer("When was Siraj released?"), ContainsSubstring("[1]"));
    const std::string question = GENERATE(
        "Who competes with Nasim according to Khalid Mansour?", "من ينافس نسيم بحسب خالد منصور؟",
        "من ينافس نسيم على حد قول خالد منصور؟", "According to Manara, when was Siraj released?",
        "Does Nasim compete with Siraj according to Khalid Mansour?",
        "How many rivals does Nasim have according to Khalid Mansour?");
    CAPTURE(question);
    CHECK_THAT(answer(question), !ContainsSubstring("[1]"));
    CHECK(seeded()("Why was Grok 3 late according to Musk?").citations.empty());
}

TEST_CASE("What was said at several times is told with the time of each") {
    const std::string told = answer("Who competes with Nasim?");
    CHECK_THAT(told, ContainsSubstring("(“يوم 3 يناير 2025”), Nasim competes with Siraj"));
    CHECK_THAT(told, ContainsSubstring("(“يوم 9 فبراير 2025”), Nasim competes with Zanbaq"));
}
