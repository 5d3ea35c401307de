#include "bench/speed/child.hpp"
#include "catch.hpp"
#include "sijill/error.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

using sijill::bench::ChildResult;
using sijill::bench::run_in_child;

TEST_CASE("work in a child gives its value and leaves this process as it was") {
    int here = 1;
    const ChildResult result = run_in_child([&] {
        here = 2;
        return nlohmann::json{{"value", here}, {"text", std::string(200'000, 'x')}};
    });
    CHECK(here == 1);
    CHECK(result.value.at("value") == 2);
    CHECK(result.value.at("text").get<std::string>().size() == 200'000);
}

TEST_CASE("the peak memory is the child's own") {
    constexpr std::size_t kMuch = 200'000'000;
    const double little = run_in_child([] { return nlohmann::json(1); }).peak_bytes;
    const double much = run_in_child([] {
                            const std::vector<char> bytes(kMuch, 'x');
                            return nlohmann::json(bytes.back());
                        }).peak_bytes;
    CHECK(little > 0);
    CHECK(much - little > 0.9 * kMuch);
}

TEST_CASE("a child that throws or dies is an error with its message") {
    CHECK_THROWS_WITH(
        run_in_child([]() -> nlohmann::json { throw std::runtime_error("no such table"); }),
        Catch::Matchers::ContainsSubstring("no such table"));
    CHECK_THROWS_AS(run_in_child([]() -> nlohmann::json { _exit(EXIT_FAILURE); }), sijill::Error);
}
