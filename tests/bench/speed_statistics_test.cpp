#include "bench/speed/statistics.hpp"
#include "catch.hpp"

using sijill::bench::median;
using sijill::bench::percentile;
using sijill::bench::three_digits;

TEST_CASE("a percentile is the value of the nearest rank") {
    struct Example {
        std::vector<double> values;
        double share;
        double expected;
    };
    const std::vector<Example> examples{
        {{}, 0.5, 0},
        {{7}, 0, 7},
        {{7}, 1, 7},
        {{3, 1, 2}, 0.5, 2},
        {{4, 1, 3, 2}, 0.5, 2},
        {{4, 1, 3, 2}, 0.51, 3},
        {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.95, 10},
        {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.9, 9},
        {{10, 1}, 0, 1},
        {{10, 1}, 2, 10},
    };
    for (const Example& example : examples) {
        INFO(example.values.size() << " values at " << example.share);
        CHECK(percentile(example.values, example.share) == example.expected);
    }
}

TEST_CASE("the median is one of the values") {
    CHECK(median({5, 1, 9}) == 5);
    CHECK(median({5, 1, 9, 7}) == 5);
    CHECK(median({}) == 0);
}

TEST_CASE("figures keep three significant digits") {
    const std::vector<std::pair<double, double>> examples{
        {0, 0},          {1, 1},           {1.2345, 1.23},          {12.345, 12.3},
        {0.98765, .988}, {123456, 123000}, {0.000123456, 0.000123}, {-2.5678, -2.57},
    };
    for (const auto& [value, expected] : examples) {
        INFO(value);
        CHECK(three_digits(value) == expected);
    }
}
