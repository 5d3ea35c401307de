#include "bench/scratch_file.hpp"
#include "bench/times/time_labels.hpp"
#include "bench/times/time_scores.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill::bench;

namespace {

const std::string kHeading = "id\tanchor\tsource\tsentence\texpressions\n";

const std::string kExpression =
    R"({"begin": 3, "end": 6, "earliest": "2025-01-14", "latest": "2025-01-14", "precision": "day",)"
    R"( "modifier": "-", "calendar": "gregorian", "inferred": 1})";

} // namespace

TEST_CASE("a line of labels is an id, a day, a source, a sentence and a list of expressions") {
    const struct {
        std::string line;
        const char* fault;
    } cases[] = {
        {"dow-1\t2025-01-15\town\tجاء أمس\t[]\n", ""},
        {"dow-1\t2025-13-15\town\tجاء أمس\t[]\n", "2: the line is no labelled sentence"},
        {"dow-1\t2025-01-15\tجاء أمس\t[]\n", "2: the line is no labelled sentence"},
        {"dow-1\t2025-01-15\town\tجاء أمس\t[{}]\n", "2: the expressions are not"},
    };
    for (const auto& [line, fault] : cases) {
        INFO(line);
        const std::string told = fault_of(kHeading + line, [](const auto& file) {
            static_cast<void>(read_labelled_sentences(file));
        });
        INFO(told);
        CHECK((*fault == '\0' ? told.empty() : told.starts_with(fault)));
    }
}

TEST_CASE("expressions are right by their span, then by their days, then by the rest") {
    std::vector<TimedSentence> sentences(3);
    sentences[0] = {"dow-1",
                    "dow",
                    0,
                    "",
                    {{0, 3, "2025-01-14", "2025-01-14", "day", "", "gregorian", true},
                     {5, 9, "2024-01-01", "2024-12-31", "year", "", "gregorian", true}},
                    {}};
    sentences[1] = {"neg-1", "neg", 0, "", {}, {}};
    sentences[2] = {"neg-2", "neg", 0, "", {}, {}};
    std::vector<std::vector<TimeLabel>> found(3);
    found[0] = {sentences[0].labels[0],
                sentences[0].labels[1],
                {10, 12, "", "", "day", "", "gregorian", false}};
    found[0][1].modifier = "end";
    found[2] = {{0, 4, "", "", "day", "", "gregorian", false}};
    const auto scores = score_times(sentences, found);
    REQUIRE(scores.size() == 3);
    CHECK(scores[0].right == 2);
    CHECK(scores[0].intervals == 2);
    CHECK(scores[0].details == 1);
    CHECK(scores[0].f1() == Approx(0.8));
    CHECK(scores[1].negatives == 2);
    CHECK(scores[1].silent == 1);
    CHECK(scores[2].time_class == "all");
    CHECK(scores[2].found == 4);
    CHECK(scores[2].precision() == Approx(0.5));
    CHECK(scores[2].recall() == Approx(1.0));
}

TEST_CASE("what may be found or not does not count") {
    const ScratchFile labels(kHeading + "dow-1\t2025-01-15\town\tجاء أمس\t[" + kExpression + "]\n");
    auto sentences = read_labelled_sentences(labels.path());
    REQUIRE(sentences.size() == 1);
    CHECK(found_times(sentences[0]).size() == 1);
    const ScratchFile ignored("id\tbegin\tend\ttext\ndow-1\t4\t7\tأمس\nother-1\t0\t1\tx\n");
    add_ignored_spans(sentences, ignored.path());
    CHECK(found_times(sentences[0]).empty());
    const std::string told =
        fault_of("id\tbegin\tend\ttext\ndow-1\t4\tx\tأمس\n",
                 [&sentences](const auto& file) { add_ignored_spans(sentences, file); });
    CHECK(told.starts_with("2: the line is no span"));
}
