#include "base/did_you_mean.hpp"
#include "catch.hpp"

using sijill::did_you_mean;
using sijill::nearest_names;

TEST_CASE("The nearest candidates come first, far ones not at all") {
    const std::vector<std::string> reports{"coverage", "delays", "delay-causes", "releases"};
    CHECK(nearest_names("delas", reports) == std::vector<std::string>{"delays"});
    CHECK(nearest_names("eleases", {"released", "releases"}).front() == "releases");
    CHECK(nearest_names("dealys", reports).front() == "delays");
    CHECK(nearest_names("xyz", reports).empty());
    CHECK(nearest_names("delays", {}).empty());
    CHECK(nearest_names("coverag", reports, 1).size() == 1);
    CHECK(nearest_names("Rimol", {"Rimal", "Rimal", "رمال"}) == std::vector<std::string>{"Rimal"});
}

TEST_CASE("The hint is one question") {
    CHECK(did_you_mean({}).empty());
    CHECK(did_you_mean({"a"}).text() == "did you mean a?");
    CHECK(did_you_mean({"a", "b"}).text() == "did you mean a or b?");
    CHECK(did_you_mean({"a", "b", "c"}).text() == "did you mean a, b or c?");
    CHECK(did_you_mean({"a", "b", "c", "d"}).text() == "did you mean a, b, c or d?");
    CHECK(did_you_mean("ماسكا", {"ماسك", "فريدمان"}).text() == "did you mean ماسك?");
}
