#include "catch.hpp"
#include "search/show/merge_spans.hpp"

using sijill::TextSpan;
using sijill::search::merge_spans;

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
