#include "base/did_you_mean.hpp"
#include "catch.hpp"

using sijill::did_you_mean;
using sijill::nearest;

TEST_CASE("The nearest candidates come first, far ones not at all") {
    const std::vector<std::string> reports{"coverage", "delays", "delay-causes", "releases"};
    CHECK(nearest("delas", reports) == std::vector<std::string>{"delays"});
    CHECK(nearest("eleases", {"released", "releases"}).front() == "releases");
    CHECK(nearest("dealys", reports).front() == "delays");
    CHECK(nearest("xyz", reports).empty());
    CHECK(nearest("delays", {}).empty());
    CHECK(nearest("coverag", reports, 1).size() == 1);
}

TEST_CASE("The hint is one question") {
    CHECK(did_you_mean({}) == "");
    CHECK(did_you_mean({"a"}) == "did you mean a?");
    CHECK(did_you_mean({"a", "b", "c"}) == "did you mean a, b or c?");
    CHECK(did_you_mean("ماسكا", {"ماسك", "فريدمان"}) == "did you mean ماسك?");
}
