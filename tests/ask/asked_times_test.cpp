// What is answered of the times that a question names.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("A time in an English question is compared with that of the statement") {
    CHECK(seeded()("Was Grok 3 released in 2023?").text.find("No: ") == 0);
    CHECK(seeded()("Did xAI release Grok 3 in 2023?").text.find("No: ") == 0);
    CHECK(seeded()("Was Claude 3.5 Opus planned for 2024?").time == "2024-01-01/2024-12-31");
    CHECK(seeded()("Was Claude 3.5 Opus abandoned in 2019?").text.find("No: ") == 0);
    CHECK(seeded()("Was Claude 3.5 Opus abandoned in 2024?").text.find("Yes: ") == 0);
    CHECK(seeded()("Was Claude 3.5 Opus abandoned before 2024?").text.find("No: ") == 0);
}

TEST_CASE("A time whose days cannot be told makes neither a yes nor a no") {
    const char* question = GENERATE(
        "Was Claude 3.5 Opus abandoned recently?", "Was Claude 3.5 Opus abandoned this month?",
        "Was Claude 3.5 Opus abandoned last year?", "Was Claude 3.5 Opus abandoned in May?",
        "Was Grok 3 late this week?", "هل تأخر غروك 3 هذا الشهر؟", "هل تأخر غروك 3 مؤخرًا؟",
        "هل تخلت أنثروبيك عن كلود 3.5 أوبوس العام الماضي؟", "هل تأخر غروك 3 قبل May 2024؟");
    CAPTURE(question);
    const std::string text = seeded()(question).text;
    CHECK(text.find("Yes") != 0);
    CHECK(text.find("No:") != 0);
    CHECK(text.find("نعم") != 0);
    CHECK(text.find("لا:") != 0);
}

TEST_CASE("The days of a plan are not those of its announcement") {
    const char* question =
        GENERATE("Was Grok 3 announced in 2023?", "Was Grok 3 announced in 2024?",
                 "هل أُعلن عن إصدار غروك 3 في 2023؟");
    CAPTURE(question);
    const std::string text = seeded()(question).text;
    CHECK_THAT(text, ContainsSubstring("Grok3 was to be released") ||
                         ContainsSubstring("كان الموعد المقرر"));
    CHECK_THAT(text, StartsWith("The base does not say") || StartsWith("لا تذكر القاعدة"));
}

TEST_CASE("How certain a statement of another time is, is not told of that time") {
    CHECK(seeded()("Is it certain that Claude 3.5 Opus was abandoned in 2019?")
              .text.find("Certainty") == std::string::npos);
    CHECK(seeded()("Is it certain that Claude 3.5 Opus was abandoned in 2024?")
              .text.find("Certainty: certain") == 0);
    CHECK(seeded()("Is it certain that Claude 3.5 Opus was abandoned recently?")
              .text.find("Certainty") == std::string::npos);
}

TEST_CASE("A list of a time is not that of all times, nor of what has no day") {
    const char* question =
        GENERATE("Which models were delayed this month?", "ما النماذج التي تأخرت هذا الشهر؟",
                 "Which models were late recently?", "Which rivals of Grok 3 were late in 2023?",
                 "من تأخر من منافسي غروك 3 العام الماضي؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("The words of a name do not decide what is asked") {
    CHECK(seeded()("هل يملك إيلون ماسك إكس؟").text.find("نعم: ") == 0);
    CHECK(seeded()("هل يملك إيلون ماسك إكس؟").type == "whether");
    CHECK(seeded()("من أسس شركة إكس إيه آي؟").type == "who");
}
