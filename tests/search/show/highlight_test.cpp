#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/show/highlight.hpp"

using sijill::TextSpan;
using sijill::search::merge_spans;
using Stretches = std::vector<std::string>;

namespace {

const std::string kText = "فشل «Grok3» في الظهور؛ والتَّأْخِير يُقلق شركةَ xAI، شركة إيلون ماسك.";

Stretches highlights(const std::string& question) {
    const PassageBase base({kText});
    Stretches stretches;
    const sijill::SearchResult result = base.search(question);
    for (const sijill::Hit& hit : result.hits) {
        for (const sijill::TextSpan& span : hit.spans) {
            stretches.push_back(kText.substr(span.begin_byte, span.end_byte - span.begin_byte));
        }
    }
    return stretches;
}

} // namespace

TEST_CASE("what matched is shown as it stands in the text") {
    struct Example {
        std::string question;
        Stretches shown;
    };
    const std::vector<Example> examples{
        {"تأخير", {"والتَّأْخِير"}},
        {"grok 3", {"Grok3"}},
        {"الشركات", {"شركةَ", "شركة"}},
        {"ماس*", {"ماسك"}},
        {"في ظهور", {"الظهور"}},
        {"\"شركة إيلون\"", {"شركة", "إيلون"}},
        {"\"في الظهور\" ماسك", {"في", "الظهور", "ماسك"}},
        {"ماسك -زنبق", {"ماسك"}},
        {"شركه ماسك ماسك", {"شركةَ", "شركة", "ماسك"}},
    };
    for (const Example& example : examples) {
        INFO("«" << example.question << "»");
        CHECK(highlights(example.question) == example.shown);
    }
}

TEST_CASE("a character of several words is shown for each of them") {
    const PassageBase base({"قال النبي ﷺ كلاما"});
    for (const char* question : {"صلى", "الله", "وسلم", "\"صلى الله عليه وسلم\""}) {
        CAPTURE(question);
        const sijill::SearchResult result = base.search(question);
        REQUIRE(result.hits.size() == 1);
        CHECK(result.hits[0].spans == std::vector<TextSpan>{{18, 21, 10, 11}});
    }
}

TEST_CASE("spans agree in bytes and code points") {
    const PassageBase base({kText});
    const sijill::SearchResult result = base.search("شركة تأخير");
    REQUIRE(result.hits.size() == 1);
    REQUIRE(result.hits[0].spans.size() == 3);
    for (const sijill::TextSpan& span : result.hits[0].spans) {
        const auto by_sql =
            base.list("SELECT substr(text, " + std::to_string(span.begin_cp + 1) + ", " +
                      std::to_string(span.end_cp - span.begin_cp) + ") FROM sentence");
        CHECK(by_sql.at(0) == kText.substr(span.begin_byte, span.end_byte - span.begin_byte));
    }
}

TEST_CASE("spans come in order, those that touch as one") {
    struct Example {
        std::vector<TextSpan> spans;
        std::vector<TextSpan> merged;
    };
    const TextSpan grok{0, 4, 0, 4};
    const TextSpan three{4, 5, 4, 5};
    const TextSpan word{6, 10, 6, 8};
    const std::vector<Example> examples{
        {{}, {}},
        {{grok}, {grok}},
        {{grok, three}, {{0, 5, 0, 5}}},
        {{word, three, grok}, {{0, 5, 0, 5}, word}},
        {{word, word}, {word}},
        {{{0, 9, 0, 7}, {2, 5, 2, 5}, word}, {{0, 10, 0, 8}}},
    };
    for (const Example& example : examples) {
        CHECK(merge_spans(example.spans) == example.merged);
    }
}
