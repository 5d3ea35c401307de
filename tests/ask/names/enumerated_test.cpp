// Questions of several things: each is answered for itself, and what the base lacks is told.
#include "ask/asked.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

TEST_CASE("Of two things of one kind, each is asked for itself") {
    CHECK_THAT(seeded()("Who makes Grok 3 and Gemini?").text,
               StartsWith("Grok3 is made by xAI [1]. Gemini is made by Google [2]."));
    CHECK_THAT(seeded()("من يصنع غروك 3 وجيميني؟").text,
               StartsWith("غروك 3 من تطوير إكس إيه آي [1]. جيميني من تطوير غوغل [2]."));
    const std::string text = seeded()("When were Grok 3 and Claude 3.5 Opus released?").text;
    CHECK_THAT(text, ContainsSubstring("Grok3 was not yet released"));
    CHECK_THAT(text, ContainsSubstring("the release of Claude3.5Opus was given up"));
}

TEST_CASE("What the base lacks of one of several things is told, as a question of one") {
    CHECK_THAT(seeded()("When were Grok 3 and GPT-4 released?").text,
               EndsWith("The base does not say: “When was GPT-4 released?”."));
    CHECK_THAT(seeded()("من أسس xAI وأنثروبيك؟").text,
               EndsWith("ولا تذكر القاعدة: «من أسس أنثروبيك؟»."));
    CHECK_THAT(seeded()("How late are Gemini, Grok 3 and GPT-4?").text,
               ContainsSubstring("at least 2 days late") &&
                   ContainsSubstring("“How late is Gemini?”") &&
                   ContainsSubstring("“How late is GPT-4?”"));
    CHECK(seeded()("Who founded Google and OpenAI?").citations.empty());
}

TEST_CASE("What joins two things, or one of them, is asked for both") {
    CHECK_THAT(seeded()("Who competes with Grok 3 and Gemini?").text,
               !ContainsSubstring("does not say"));
    CHECK_THAT(seeded()("Compare Grok 3 and Gemini").text, ContainsSubstring("competes with"));
    CHECK_THAT(seeded()("Are Grok 3 and Gemini made by Google?").text, !StartsWith("Yes"));
    CHECK_THAT(seeded()("Which came first, Grok 3 or Gemini?").text,
               !ContainsSubstring("Which came first"));
}
