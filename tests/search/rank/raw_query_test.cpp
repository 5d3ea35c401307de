#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/rank/raw_query.hpp"
#include "sijill/error.hpp"

using sijill::search::fold_expression;
using Ids = std::vector<std::int64_t>;

namespace {

sijill::SearchOptions raw() {
    sijill::SearchOptions options;
    options.mode = sijill::QueryMode::raw;
    return options;
}

} // namespace

TEST_CASE("an expression keeps its operators while its words are folded") {
    struct Example {
        std::string expression;
        std::string folded;
    };
    const std::vector<Example> examples{
        {"تاخير", " تاخير"},
        {"التأخير AND (Gemini OR شركة)", " التاخير AND (gemini OR شركه)"},
        {"NEAR(شركة grok, 10) NOT and", " NEAR(شركه grok, 10) NOT and"},
        {"Grok3", " grok + 3"},
        {"\"شركة AND Grok3\"", " \"شركه and grok 3\""},
        {"words : تأخ*", " words : تاخ*"},
        {"^3.5", " ^\"3.5\""},
        {"شركة، ماسك", " شركه   ماسك"},
        {"", " "},
    };
    for (const Example& example : examples) {
        CHECK(fold_expression(example.expression) == example.folded);
    }
}

TEST_CASE("Only words that are looked for are marked: no column, and no distance of NEAR") {
    const PassageBase base({"صدر words 5 في grok قبل شركة 5"});
    const auto marked = [&](const std::string& expression) {
        std::vector<std::string> words;
        for (const auto& word : base.search(expression, raw()).words) {
            words.push_back(word.word);
        }
        return words;
    };
    using Words = std::vector<std::string>;
    CHECK(marked("NEAR(grok شركة, 5)") == Words{"grok", "شركه"});
    CHECK(marked("NEAR(\"grok\" \"شركة\" , 5 ) AND 5") == Words{"grok", "شركه", "5"});
    CHECK(marked("words : grok") == Words{"grok"});
    CHECK(marked("\"words 5\"") == Words{"words", "5"});
}

TEST_CASE("raw mode speaks FTS5 over folded words") {
    const PassageBase base({"تأخير Grok3", "التأخير في Gemini 2.5", "شركة Grok"});
    struct Example {
        std::string expression;
        Ids found;
    };
    const std::vector<Example> examples{
        {"تأخير", {1}},
        {"تأخير OR التأخير", {1, 2}},
        {"grok NOT 3", {3}},
        {"Grok3", {1}},
        {"2.5", {2}},
        {"\"في gemini\"", {2}},
        {"NEAR(grok شركة)", {3}},
        {"التأ*", {2}},
        {"words : شركة", {3}},
        {"زنبق", {}},
        {"", {}},
    };
    for (const Example& example : examples) {
        INFO("«" << example.expression << "»");
        CHECK(sorted(base.find(example.expression, raw())) == example.found);
    }
    const sijill::SearchResult result = base.search("grok", raw());
    REQUIRE(result.hits.size() == 2);
    CHECK(result.hits[0].score >= result.hits[1].score);
    CHECK(result.hits[0].spans.size() == 1);
    CHECK(result.words.at(0).passages == 2);
}

TEST_CASE("a fault in an expression is the asker's") {
    const PassageBase base({"تأخير Grok3"});
    for (const std::string expression : {"\"تأخير", "(", "تأخير AND", "NOT", "*", "*id",
                                         "nocolumn : تأخير", "a ^ ^ b", "Grok-3"}) {
        INFO(expression);
        try {
            (void)base.search(expression, raw());
            FAIL("no error");
        } catch (const sijill::Error& error) {
            CHECK(error.code() == sijill::ErrorCode::bad_input);
        }
    }
}
