#include "catch.hpp"
#include "search/rank/best_window.hpp"

using sijill::search::best_window;
using sijill::search::WindowWord;

TEST_CASE("the best window adds up distinct words that stand close together") {
    const std::vector<double> values{1, 2, 4};
    struct Example {
        const char* story;
        std::vector<WindowWord> occurrences;
        double value;
    };
    const std::vector<Example> examples{
        {"nothing", {}, 0},
        {"a lone word", {{5, 1}}, 2},
        {"repetition adds nothing", {{1, 0}, {2, 0}, {3, 0}}, 1},
        {"exactly at the reach", {{0, 0}, {8, 1}}, 3},
        {"one beyond the reach", {{0, 0}, {9, 1}}, 2},
        {"the richer of two windows", {{0, 0}, {1, 1}, {20, 0}, {21, 2}}, 5},
        {"a word that left and came again", {{0, 0}, {7, 1}, {10, 0}, {11, 2}}, 7},
        {"any order", {{11, 2}, {0, 0}, {10, 0}, {7, 1}}, 7},
        {"two words at one position", {{3, 0}, {3, 2}}, 5},
    };
    for (const Example& example : examples) {
        INFO(example.story);
        CHECK(best_window(example.occurrences, values, 8) == Approx(example.value));
    }
}
