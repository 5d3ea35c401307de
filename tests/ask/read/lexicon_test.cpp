#include "ask/read/intents.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;

namespace {

const ask::QuestionPatterns& patterns() {
    static const ask::QuestionPatterns read;
    return read;
}

/// Whether one of the words of a question stands for a concept.
bool has(const std::string& question, std::string_view name) {
    const auto wanted = patterns().lexicon.concept_of(name);
    REQUIRE(wanted);
    for (const ask::Meaning& meaning : patterns().lexicon.find(tokenize(question))) {
        if (meaning.concepts.contains(*wanted)) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("A word is found in any form, spelling and dialect") {
    CHECK(has("تأخيراته", "delay"));
    CHECK(has("تاخر", "delay"));
    CHECK(has("اتأخر", "delay"));
    CHECK(has("بينافس", "compete"));
    CHECK(has("هينزل", "release"));
    CHECK(has("ليش", "why"));
    CHECK(has("ليه", "why"));
    CHECK(has("إمتى", "when"));
    CHECK(has("متي", "when"));
    CHECK(has("وين", "where"));
    CHECK(has("قديش", "how_many"));
    CHECK(has("et2akhar", "delay"));
}

TEST_CASE("Several words stand for a concept only side by side") {
    CHECK(has("it came out", "came_out"));
    CHECK_FALSE(has("it came", "came_out"));
    CHECK(has("لم تأخر", "why"));
    CHECK_FALSE(has("لم يصدر", "why"));
}

TEST_CASE("A slip of typing is understood in a long word, not in a short one") {
    CHECK(has("suposed", "plan"));
    CHECK(has("realesed", "release"));
    CHECK_FALSE(has("cow", "how"));
}

TEST_CASE("A negation that is written with its verb is seen") {
    const auto meaning = patterns().lexicon.find(tokenize("منزلش")).front();
    CHECK(meaning.is_denied);
    CHECK_FALSE(patterns().lexicon.find(tokenize("نزل")).front().is_denied);
}

TEST_CASE("Two words differ by slips within bounds") {
    CHECK(ask::is_slip_of("غورك", "غروك", 4));
    CHECK(ask::is_slip_of("falcn", "falcon", 4));
    CHECK_FALSE(ask::is_slip_of("falcn", "falcon", 6));
    CHECK_FALSE(ask::is_slip_of("grok", "crow", 4));
    CHECK_FALSE(ask::is_slip_of("غروك", "grok", 4));
}
