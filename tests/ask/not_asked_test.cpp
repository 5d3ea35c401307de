// What is known of something else, or of somebody else, is no answer.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("What a person's company or its model is or does, is not said of the person") {
    const std::string question = GENERATE(
        "Can Musk analyse images?", "هل يستطيع ماسك تحليل الصور؟",
        "Was Musk worried about the delay?", "هل قلق ماسك من تأخر غروك 3؟", "Why is Musk worried?",
        "What happened to Musk?", "Does Musk use Grok 3?", "Can Musk use Grok 3?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("A person who owns what is late did not delay it") {
    const std::string question =
        GENERATE("Was Grok 3 delayed by Musk?", "Did Musk delay Grok 3?", "هل أخر ماسك غروك 3؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("A startup is a company of which the base says so") {
    CHECK_THAT(seeded()("Is Anthropic a startup?").text, StartsWith("Yes: Anthropic"));
    CHECK_THAT(seeded()("هل أنثروبيك شركة ناشئة؟").text, StartsWith("نعم: "));
    CHECK_THAT(seeded()("Which companies are startups?").text, StartsWith("Anthropic"));
    for (const char* question :
         {"Is xAI a startup?", "Which startups were late?", "ما الشركات الناشئة التي تأخرت؟",
          "Which startups released a model?"}) {
        CAPTURE(question);
        CHECK(seeded()(question).citations.empty());
    }
}

TEST_CASE("A number written together with letters counts only with them") {
    CHECK(seeded()("Was Grok 3 trained on A100?").citations.empty());
    CHECK(seeded()("هل دُرّب غروك 3 على A100؟").citations.empty());
    CHECK_FALSE(seeded()("Was Grok 3 trained on H100?").citations.empty());
    CHECK_FALSE(seeded()("Was Grok 3 trained on 100000 H100?").citations.empty());
}

TEST_CASE("What a person owns is found by the owner") {
    CHECK_THAT(seeded()("Was Musk's Grok late?").text, StartsWith("Yes: "));
    CHECK_THAT(seeded()("هل تأخر نموذج ماسك؟").text, StartsWith("نعم: "));
    CHECK_THAT(seeded()("What is Musk's company?").text, ContainsSubstring("xAI"));
    CHECK_THAT(seeded()("When will Musk release Grok 3?").text,
               ContainsSubstring("to be released"));
    CHECK_THAT(seeded()("متى يطلق ماسك غروك 3؟").text, ContainsSubstring("الموعد المقرر"));
    CHECK_THAT(seeded()("Has Musk released Grok 3?").text, StartsWith("No: "));
    CHECK_THAT(seeded()("Was Grok 3 made by Musk?").text, StartsWith("Not as the question has it"));
}

TEST_CASE("Neither the first, nor the most, nor what would be is known by what is") {
    const std::string question =
        GENERATE("Was Grok 3 the first model to be delayed?", "Was Grok 3 the most delayed model?",
                 "هل غروك 3 أكثر النماذج تأخرا؟", "هل كان غروك 3 أول نموذج يتأخر؟",
                 "من هو أكبر منافس لغروك 3؟", "ماذا لو صدر غروك 3 في موعده؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("Who is asked for is not told as what, where or of which kind") {
    const std::string question = GENERATE(
        "من يدير شركة إكس إيه آي؟", "Who works at xAI?", "من يعمل في xAI؟", "Who can use Grok 3?",
        "من يستخدم غروك 3؟", "Who trained Grok 3?", "أين تدرب غروك 3؟", "وين تأخر غروك 3؟",
        "How many platforms is Grok 3 used on?", "مين صاحب جوجل؟", "What did Musk deny?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
}

TEST_CASE("What is so according to somebody unknown is not told") {
    const std::string question =
        GENERATE("According to analysts, why was Grok 3 delayed?",
                 "بحسب الخبراء لماذا تأخر غروك 3؟", "According to Google, who makes Gemini?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_FALSE(seeded()("بحسب المقال لماذا تأخر غروك 3؟").citations.empty());
}

TEST_CASE("A user is put right by no platform, a maker by another maker") {
    CHECK(seeded()("Does Google use Grok 3?").citations.empty());
    CHECK_THAT(seeded()("Did OpenAI make Gemini?").text, StartsWith("Not as the question has it"));
}

TEST_CASE("A plan is no announcement, and a founder no owner: they are told as something else") {
    CHECK_THAT(seeded()("Did xAI announce Grok 3?").text, StartsWith("The base does not say. "));
    CHECK_THAT(seeded()("Who owns xAI?").text, StartsWith("The base does not say. "));
    CHECK_THAT(seeded()("Why was Claude 3.5 Opus abandoned?").text,
               StartsWith("The base does not say. What it says: the release"));
}

TEST_CASE(
    "The last is not what is late, the only one no single case, and who rushes delays nothing") {
    const std::string question =
        GENERATE("ما آخر نموذج صدر؟", "هل غروك 3 آخر نموذج من xAI؟", "ما آخر نموذج لأنثروبيك؟",
                 "Is Grok 3 xAI's only product?", "Is xAI Musk's only company?",
                 "Who rushed Grok 3?", "When did Musk found xAI?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_FALSE(seeded()("ما آخر أخبار غروك 3؟").citations.empty());
}

TEST_CASE("Models that are asked for are not told as platforms or companies") {
    const std::string question =
        GENERATE("Which models did Musk develop?", "ما النماذج التي طورها ماسك؟",
                 "Which companies compete with Grok 3?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_THAT(seeded()("Which models does xAI make?").text, ContainsSubstring("Grok3"));
    CHECK_THAT(seeded()("Which company makes Grok 3?").text, ContainsSubstring("xAI"));
}

TEST_CASE("What comes before or after one thing is not that thing") {
    const std::string question = GENERATE(
        "What comes after Grok 3?", "What was released after Grok 3?", "ما الذي صدر بعد غروك 3؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_THAT(seeded()("What will be released before Grok 3?").text, ContainsSubstring("Grok2.5"));
    CHECK_THAT(seeded()("طلع غروك 3 ولا بعده؟").text, StartsWith("لا: "));
}

TEST_CASE("What somebody confirmed is not how certain it is") {
    const std::string question =
        GENERATE("Did Musk confirm the delay of Grok 3?", "هل أكدت أنثروبيك إلغاء كلود 3.5 أوبوس؟");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_THAT(seeded()("Is it confirmed that Grok 3 is late?").text, StartsWith("Certainty: "));
}

TEST_CASE("A number of thousands is that number") {
    CHECK(seeded()("هل يُدرَّب غروك 3 على 200 ألف معالج؟").citations.empty());
    CHECK(seeded()("Is Grok 3 trained on 200 thousand chips?").citations.empty());
    CHECK_FALSE(seeded()("هل يُدرَّب غروك 3 على 100 ألف معالج؟").citations.empty());
    CHECK_FALSE(seeded()("Is Grok 3 trained on 100 thousand chips?").citations.empty());
}

TEST_CASE("A word of a time says nothing else: «عام» is a year") {
    CHECK_THAT(seeded()("هل تأخر غروك 3 عام 2025؟").text, StartsWith("نعم: لم يكن"));
    CHECK_THAT(seeded()("هل تأخر غروك 3 في عام 2023؟").text, StartsWith("لا: لم يكن"));
}

TEST_CASE("A word that opens a time asks of no other thing") {
    CHECK_THAT(seeded()("Was Grok 3 released before 2025?").text, StartsWith("No: "));
    CHECK_THAT(seeded()("هل صدر غروك 3 قبل 2025؟").text, StartsWith("لا: "));
}

TEST_CASE("What was said at another time, or at an unknown one, is not what was said then") {
    const std::string question =
        GENERATE("What did Musk say in 2022?", "ماذا قال ماسك في يناير 2025؟",
                 "Did Musk predict in 2023 that Grok 3 would be a breakthrough?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_THAT(seeded()("What did Musk say in July 2024?").text, ContainsSubstring("100000 H100"));
    CHECK_THAT(seeded()("What did Musk say in July 2024?").text, !ContainsSubstring("Fridman"));
}

TEST_CASE("An effect is no cause, and what came before no successor") {
    const std::string question =
        GENERATE("Why does xAI have a small team?", "لماذا موارد xAI محدودة؟",
                 "What is the successor of Claude 3.5 Opus?");
    CAPTURE(question);
    CHECK(seeded()(question).citations.empty());
    CHECK_THAT(seeded()("What caused the training bottleneck?").text,
               !ContainsSubstring("series of AI model delays"));
    CHECK_THAT(seeded()("What did Claude 3.5 Opus succeed?").text,
               ContainsSubstring("Claude3Opus"));
    CHECK_THAT(seeded()("ما خليفة Claude3Opus؟").text, ContainsSubstring("كلود 3.5 أوبوس"));
}
