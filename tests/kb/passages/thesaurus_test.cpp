#include "catch.hpp"
#include "kb/passages/thesaurus.hpp"
#include "support/error_of.hpp"

#include <algorithm>
#include <iterator>

using sijill::Synonyms;
using sijill::kb::Thesaurus;

namespace {

constexpr const char* kConcepts = R"(
[[concept]]
name = "delay"
words = ["تأخير", "إرجاء", "delay", "behind schedule"]
asks = ["متى"]

[[concept]]
words = ["إطلاق", "launch", "come out"]
)";

std::vector<Synonyms> found(const std::string& question) {
    Thesaurus thesaurus;
    thesaurus.add("thesaurus.toml", kConcepts);
    return thesaurus.find(sijill::tokenize(question));
}

} // namespace

TEST_CASE("A word of a concept, in any form, stands for the words of the concept") {
    const auto synonyms = found("لماذا الإرجاء");
    REQUIRE(synonyms.size() == 1);
    CHECK(synonyms[0].first_word == 1);
    CHECK(synonyms[0].word_count == 1);
    CHECK(synonyms[0].words == std::vector<std::string>{"تاخير", "ارجاء", "delay"});
    CHECK_FALSE(synonyms[0].are_asked_for);
}

TEST_CASE("A word that only asks for a concept is told apart, and not searched for") {
    const auto synonyms = found("متى");
    REQUIRE(synonyms.size() == 1);
    CHECK(synonyms[0].are_asked_for);
    CHECK(std::ranges::find(synonyms[0].words, "متي") == synonyms[0].words.end());
}

TEST_CASE("Several words side by side are one entry, found whole") {
    CHECK(found("come").empty());
    const auto synonyms = found("when did it come out behind schedule");
    REQUIRE(synonyms.size() == 2);
    CHECK(synonyms[0].first_word == 3);
    CHECK(synonyms[0].word_count == 2);
    CHECK(synonyms[0].words == std::vector<std::string>{"اطلاق", "launch"});
    CHECK(synonyms[1].first_word == 5);
}

TEST_CASE("A question asks for a concept once, and for no more than some") {
    CHECK(found("delay تأخير delay").size() == 1);
    std::string concepts;
    std::string question;
    for (int number = 0; number < 40; ++number) {
        const std::string word = "w" + std::string(static_cast<std::size_t>(number) + 1, 'o');
        concepts += "[[concept]]\nwords = [\"" + word + "\"]\n";
        question += word + " ";
    }
    Thesaurus thesaurus;
    thesaurus.add("many.toml", concepts);
    CHECK(thesaurus.find(sijill::tokenize(question)).size() == Thesaurus::kMostConcepts);
}

TEST_CASE("A thesaurus with a fault is refused with the place") {
    struct Row {
        const char* text;
        const char* fault;
    };
    const Row row =
        GENERATE(Row{"[[concept]]\nwords = [\"...\"]\n", "mine.toml:1: '...' is no word"},
                 Row{"[[concept]]\nword = [\"a\"]\n", "mine.toml:2: "},
                 Row{"[[concept\n", "mine.toml:1: "}, Row{"[concepts]\n", "mine.toml:1: "});
    CAPTURE(row.text);
    Thesaurus thesaurus;
    const auto error = error_of([&] { thesaurus.add("mine.toml", row.text); });
    REQUIRE(error);
    CHECK(std::string(error->what()).find(row.fault) != std::string::npos);
}

TEST_CASE("The built-in thesaurus reads well, and no word of it stands for itself alone") {
    const Thesaurus& built_in = Thesaurus::built_in();
    for (const char* question :
         {"تأخير", "delay", "غريم", "launched", "لماذا", "why", "come out"}) {
        CAPTURE(question);
        const auto synonyms = built_in.find(sijill::tokenize(question));
        REQUIRE_FALSE(synonyms.empty());
        CHECK(synonyms[0].words.size() > 1);
    }
}
