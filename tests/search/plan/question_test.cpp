#include "catch.hpp"
#include "search/plan/question.hpp"

#include <string>

using sijill::search::as_one_phrase;
using sijill::search::Question;
using sijill::search::read_question;

namespace {

/// A question as one line: words with their signs, then the phrases.
std::string describe(const Question& question) {
    std::string line;
    for (const Question::Word& word : question.words) {
        line += line.empty() ? "" : " ";
        line += word.excluded ? "-" : "";
        line += word.quoted ? "'" : "";
        line += word.token.text + (word.prefix ? "*" : "");
    }
    for (const Question::Phrase& phrase : question.phrases) {
        line += phrase.excluded ? " | not" : " |";
        for (const std::size_t word : phrase.words) {
            line += " ";
            line += std::to_string(word);
        }
    }
    return line;
}

struct Example {
    std::string text;
    std::string read;
};

void require_all(const std::vector<Example>& examples) {
    for (const Example& example : examples) {
        INFO("«" << example.text << "»");
        CHECK(describe(read_question(example.text)) == example.read);
    }
}

} // namespace

TEST_CASE("quotation marks in pairs make phrases, all others are nothing") {
    require_all({
        {R"("نهاية عام" 2024)", "'نهايه 'عام 2024 | 0 1"},
        {"“grok 3” x", "'grok '3 x | 0 1"},
        {"قال «لن نتأخر»", "قال 'لن 'نتاخر | 1 2"},
        {R"("a b" c "d")", "'a 'b c 'd | 0 1 | 3"},
        {R"("a b)", "a b"},
        {R"(a" b)", "a b"},
        {R"("a" b")", "'a b | 0"},
        {"»a«", "a"},
        {"«a b”", "a b"},
        {R"(«a "b" c»)", "'a 'b 'c | 0 1 2"},
        {R"("" « » “”)", ""},
    });
}

TEST_CASE("a question in prose quotes without asking for the phrase") {
    require_all({
        {R"(من كتب "قناع الفوضى"؟)", "من كتب قناع الفوضي"},
        {"who wrote «a b»? ", "who wrote a b"},
        {R"("قناع الفوضى"؟)", "'قناع 'الفوضي | 0 1"},
        {R"(أين؟ "قناع الفوضى")", "اين 'قناع 'الفوضي | 1 2"},
        {R"(a "b c" -d?)", "a b c -d | not 3"},
    });
}

TEST_CASE("a star right behind a word makes it a prefix") {
    require_all({
        {"تأخ*", "تاخ*"},
        {"تأخ* grok", "تاخ* grok"},
        {"Grok3*", "grok 3*"},
        {R"("شركة تأخ*")", "'شركه 'تاخ* | 0 1"},
        {"(تأخ*)", "تاخ*"},
        {"*تأخ", "تاخ"},
        {"تأخ *", "تاخ"},
        {"**تأخ**", "تاخ"},
        {"a*b", "a b"},
        {"*", ""},
    });
}

TEST_CASE("a minus sign excludes at the start of a word only") {
    require_all({
        {"-غوغل", "-غوغل | not 0"},
        {"تأخير -غوغل", "تاخير -غوغل | not 1"},
        {"تأخير\t-غوغل x", "تاخير -غوغل x | not 1"},
        {"تأخير \u200F-غوغل", "تاخير -غوغل | not 1"},
        {"تأخير -\u200Fغوغل", "تاخير -غوغل | not 1"},
        {"a -Grok3 b", "a -grok -3 b | not 1 2"},
        {"a -gpt-4o b", "a -gpt -4o b | not 1 2"},
        {R"(a -"b c" d)", "a -b -c d | not 1 2"},
        {"a -b*", "a -b* | not 1"},
        {"Grok-3", "grok 3"},
        {"a - b", "a b"},
        {"a --b", "a b"},
        {"a (-b)", "a b"},
        {R"("a -b")", "'a 'b | 0 1"},
        {"a –b", "a b"},
        {"a -", "a"},
    });
}

TEST_CASE("operators of other languages are words") {
    require_all({
        {"a AND b OR NOT c", "a and b or not c"},
        {"ماسك: تأخر", "ماسك تاخر"},
        {"NEAR(a b)", "near a b"},
        {"c++ ^d", "c d"},
    });
}

TEST_CASE("phrase mode makes one phrase of all that is not excluded") {
    CHECK(describe(as_one_phrase(read_question("a b -x c"))) == "'a 'b -x 'c | not 2 | 0 1 3");
    CHECK(describe(as_one_phrase(read_question(R"(a "b c")"))) == "'a 'b 'c | 0 1 2");
    CHECK(describe(as_one_phrase(read_question("-x"))) == "-x | not 0");
    CHECK(describe(as_one_phrase(read_question(""))).empty());
}
