#include "ask/read/candidates.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using namespace sijill;

namespace {

const ask::QuestionPatterns& reading_patterns() {
    static const ask::QuestionPatterns read;
    return read;
}

std::string first_intent(const std::string& question) {
    const ask::Reading reading = ask::read_question(reading_patterns(), question);
    const std::vector<bool> nothing(reading.tokens.size(), false);
    const auto found = ask::candidates(reading_patterns(), reading, nothing);
    return found.empty() ? "" : found.front().intent->name;
}

} // namespace

TEST_CASE("The language of a question is that of its words") {
    CHECK(ask::read_question(reading_patterns(), "متى صدر Grok3؟").language == Language::arabic);
    CHECK(ask::read_question(reading_patterns(), "leh et2akhar?").language == Language::arabic);
    CHECK(ask::read_question(reading_patterns(), "When was it released?").language ==
          Language::english);
    CHECK(ask::read_question(reading_patterns(), "").tokens.empty());
}

TEST_CASE("The type is that of the question word which changes what is asked") {
    CHECK(ask::read_question(reading_patterns(), "متى صدر؟").type == "when");
    CHECK(ask::read_question(reading_patterns(), "من هو الذي أسس ومتى؟").type == "when");
    CHECK(ask::read_question(reading_patterns(), "هل صدر؟").type == "whether");
    CHECK(ask::read_question(reading_patterns(), "موعد الإصدار").type.empty());
}

TEST_CASE("What is asked for is read without a question word too") {
    CHECK(first_intent("موعد الإصدار المقرر") == "planned");
    CHECK(first_intent("abandoned models") == "abandoned");
    CHECK(first_intent("القطط والكلاب").empty());
}

TEST_CASE("Another question word makes another question") {
    CHECK(first_intent("متى صدر؟") == "released");
    CHECK(first_intent("لماذا تأخر؟") == "why_late");
    CHECK(first_intent("كم يومًا تأخر؟") == "how_late");
    CHECK(first_intent("هل تأخر؟") == "delayed");
}

TEST_CASE("Two questions in one are told apart at the second question word") {
    using Parts = std::vector<std::string_view>;
    CHECK(ask::split_questions(reading_patterns(), "متى كان مقررًا إصدار غروك ولماذا تأخر؟") ==
          Parts{"متى كان مقررًا إصدار غروك ", "لماذا تأخر؟"});
    CHECK(ask::split_questions(reading_patterns(), "When was Grok due and why was it late?") ==
          Parts{"When was Grok due ", " why was it late?"});
    CHECK(ask::split_questions(reading_patterns(), "متى صدر غروك وكلود؟").size() == 1);
    CHECK(ask::split_questions(reading_patterns(), "ولماذا؟").size() == 1);
    CHECK(ask::split_questions(reading_patterns(), "").size() == 1);
}
