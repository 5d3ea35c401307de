#include "bench/morphology/matchers.hpp"
#include "bench/morphology/pairs.hpp"
#include "bench/scratch_file.hpp"
#include "catch.hpp"

using namespace sijill::bench;

TEST_CASE("pairs are a label, two words and perhaps a note") {
    const struct {
        const char* text;
        const char* fault;
    } cases[] = {
        {"# label\tword\n1\tكتاب\tكتب\tplural\n0\tنهر\tنهار\n", ""},
        {"1\tكتاب\n", "1: the line is not a pair"},
        {"1\tكتاب\t\tnote\n", "1: the line is not a pair"},
        {"#\n2\tكتاب\tكتب\tnote\n", "2: the line is not a pair"},
        {"1\tكتاب\tكتب\tnote\tmore\n", "1: the line is not a pair"},
    };
    for (const auto& [text, fault] : cases) {
        INFO(text);
        const std::string told =
            fault_of(text, [](const auto& file) { static_cast<void>(read_pairs(file)); });
        INFO(told);
        CHECK((*fault == '\0' ? told.empty() : told.starts_with(fault)));
    }
    const ScratchFile file(cases[0].text);
    const std::vector<WordPair> pairs = read_pairs(file.path());
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].alike);
    CHECK(pairs[0].note == "plural");
    CHECK_FALSE(pairs[1].alike);
    CHECK(pairs[1].other == "نهار");
}

TEST_CASE("precision, recall and F1 are those worked out by hand") {
    const std::vector<WordPair> pairs{
        {true, {}, {}, {}},  {true, {}, {}, {}},  {true, {}, {}, {}},
        {false, {}, {}, {}}, {false, {}, {}, {}},
    };
    const struct {
        std::vector<bool> found;
        double precision, recall, f1;
    } cases[] = {
        {{true, true, true, false, false}, 1, 1, 1},
        {{true, true, false, true, false}, 2.0 / 3, 2.0 / 3, 2.0 / 3},
        {{true, false, false, false, false}, 1, 1.0 / 3, 0.5},
        {{true, true, true, true, true}, 0.6, 1, 0.75},
        {{false, false, false, true, true}, 0, 0, 0},
        {{false, false, false, false, false}, 0, 0, 0},
    };
    for (const auto& [found, precision, recall, f1] : cases) {
        const PairScore score = score_pairs(pairs, found);
        CHECK(score.precision() == Approx(precision));
        CHECK(score.recall() == Approx(recall));
        CHECK(score.f1() == Approx(f1));
    }
}

TEST_CASE("each matcher brings together what its analyzer does") {
    const std::vector<WordPair> pairs{
        {true, "كتاب", "كتاب", {}},   // the very word
        {true, "إصدار", "اصدار", {}}, // another spelling
        {true, "تأخير", "وتأخيرها", {}},
        {false, "نهر", "نهار", {}},
    };
    using Found = std::vector<bool>;
    CHECK(match_by_relation(pairs) == Found{true, true, true, false});
    CHECK(match_by_keys(pairs, folded_keys) == Found{true, true, false, false});
    CHECK(match_by_fts5(pairs, "unicode61") == Found{true, false, false, false});
    CHECK(match_by_fts5(pairs, "trigram") == Found{true, false, true, false});
}
