#include "ask/choose/time_fit.hpp"
#include "base/dates.hpp"
#include "catch.hpp"

using namespace sijill;
using namespace sijill::ask;

namespace {

Fact of_days(const char* earliest, const char* latest) {
    Fact fact;
    fact.predicate = "release";
    fact.polarity = "+";
    fact.earliest = earliest;
    fact.latest = latest;
    return fact;
}

std::vector<text::TimeExpression> asked(const char* earliest, const char* latest) {
    text::TimeExpression time{};
    time.earliest = day_number(earliest);
    time.latest = day_number(latest);
    return {time};
}

} // namespace

TEST_CASE("An open end of a statement reaches on for ever") {
    const Fact before = of_days("", "2026-06-30");
    CHECK(time_fit(before, asked("2027-01-01", "2027-12-31")) == TimeFit::apart);
    CHECK(time_fit(before, asked("2026-03-01", "2026-03-31")) == TimeFit::openly);
    CHECK(time_fit(before, asked("2026-01-01", "2026-12-31")) == TimeFit::partly);
    CHECK(time_fit(before, asked("", "2026-12-31")) == TimeFit::within);
    const Fact after = of_days("2027-03-06", "");
    CHECK(time_fit(after, asked("2026-01-01", "2026-12-31")) == TimeFit::apart);
    CHECK(time_fit(after, asked("2028-01-01", "2028-12-31")) == TimeFit::openly);
    CHECK(time_fit(after, asked("2027-01-01", "")) == TimeFit::within);
}

TEST_CASE("Between two days, a statement lies within a time, partly or apart") {
    const Fact may = of_days("2027-05-01", "2027-05-31");
    CHECK(time_fit(may, asked("2027-01-01", "2027-12-31")) == TimeFit::within);
    CHECK(time_fit(may, asked("2027-05-10", "2027-05-10")) == TimeFit::partly);
    CHECK(time_fit(may, asked("2027-06-01", "2027-06-30")) == TimeFit::apart);
}

TEST_CASE("Without a day, or without a time in the question, nothing is known") {
    CHECK(time_fit(of_days("", ""), asked("2027-01-01", "2027-12-31")) == TimeFit::unknown);
    CHECK(time_fit(of_days("2027-05-01", "2027-05-31"), {}) == TimeFit::unknown);
}

TEST_CASE("A release that is denied up to a day may have come behind it") {
    Fact denied = of_days("2025-01-02", "2025-01-02");
    denied.polarity = "-";
    CHECK(asks_behind_denial(denied, asked("2027-01-01", "2027-12-31")));
    CHECK_FALSE(asks_behind_denial(denied, asked("2024-01-01", "2024-12-31")));
    CHECK_FALSE(asks_behind_denial(denied, {}));
}
