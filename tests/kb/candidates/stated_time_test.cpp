#include "base/dates.hpp"
#include "catch.hpp"
#include "kb/candidates/stated_time.hpp"

#include <utility>

using sijill::day_number;
using sijill::kb::CandidateTime;
using sijill::kb::stated_time;

TEST_CASE("A time that is open at an end has the day at the other, and says so") {
    CandidateTime time;
    time.precision = "day";
    time.earliest = day_number("2025-03-01");
    const auto after = stated_time(time);
    REQUIRE(after);
    CHECK(after->earliest == "2025-03-01");
    CHECK(after->latest == "2025-03-01");
    CHECK(after->modifier == "after");
    time.latest = std::exchange(time.earliest, std::nullopt);
    CHECK(stated_time(time)->modifier == "before");
}

TEST_CASE("Precision and modifier are in the words of statements") {
    CandidateTime time;
    time.earliest = day_number("2025-03-03");
    time.latest = day_number("2025-03-09");
    time.precision = "week";
    time.modifier = "approx";
    CHECK(stated_time(time)->precision == "month");
    CHECK(stated_time(time)->modifier == "about");
    time.modifier = "by";
    CHECK(stated_time(time)->modifier == "before");
    time.modifier = "";
    CHECK_FALSE(stated_time(time)->modifier);
    time.known = false;
    CHECK_FALSE(stated_time(time));
}
