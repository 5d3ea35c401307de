#include "bench/relevance/randomisation_test.hpp"
#include "catch.hpp"

#include <vector>

using sijill::bench::PairedTest;
using sijill::bench::randomisation_test;

TEST_CASE("engines that answer alike do not differ") {
    const std::vector<double> scores{1, 0.5, 0, 0.25};
    const PairedTest test = randomisation_test(scores, scores);
    CHECK(test.difference == 0);
    CHECK(test.p == 1);
    CHECK(randomisation_test({}, {}).p == 1);
}

TEST_CASE("p is the share of sign patterns with a difference as large, on either side") {
    // Of 2^n sign patterns of n equal differences two are as large as all of one sign.
    for (const std::size_t count : {2U, 4U, 6U}) {
        const std::vector<double> ours(count, 1.0);
        const std::vector<double> theirs(count, 0.5);
        const double expected = 2.0 / static_cast<double>(std::size_t{1} << count);
        const PairedTest test = randomisation_test(ours, theirs);
        INFO(count << " questions");
        CHECK(test.difference == Approx(0.5));
        CHECK(test.p == Approx(expected).margin(0.005));
        CHECK(randomisation_test(theirs, ours).p == Approx(test.p).margin(0.005));
    }
}

TEST_CASE("the difference is over all questions, those answered alike too") {
    const std::vector<double> ours{1, 1, 0.5, 0.25};
    const std::vector<double> theirs{0, 1, 0.5, 0.25};
    const PairedTest test = randomisation_test(ours, theirs);
    CHECK(test.difference == Approx(0.25));
    CHECK(test.p == Approx(1)); // one difference alone is as large either way round
}

TEST_CASE("a difference on every one of many questions is none of chance, and p is never zero") {
    const std::vector<double> ours(200, 1.0);
    const std::vector<double> theirs(200, 0.5);
    const PairedTest test = randomisation_test(ours, theirs, 9999);
    CHECK(test.p == Approx(1.0 / 10000));
}

TEST_CASE("the same seed gives the same p") {
    const std::vector<double> ours{1, 0.5, 0, 1, 0.5, 1, 1, 0.25};
    const std::vector<double> theirs{0.5, 1, 0, 0.5, 0.25, 1, 0, 0.5};
    const double p = randomisation_test(ours, theirs, 1000, 5).p;
    CHECK(randomisation_test(ours, theirs, 1000, 5).p == p);
    CHECK(randomisation_test(ours, theirs, 1000, 6).p != p);
    CHECK(p > 0.1);
    CHECK(p < 1);
}
