#include "catch.hpp"
#include "kb/packs/short_forms.hpp"

#include <string>

using namespace sijill::kb;

namespace {

/// The interval of a short form with its precision, or "none".
std::string time_of(const std::string& text) {
    const auto time = time_of_short_form(text);
    return time ? time->earliest + " " + time->latest + " " + time->precision : "none";
}

} // namespace

TEST_CASE("A time in ISO form is an interval with its precision") {
    const auto [text, time] = GENERATE(table<const char*, const char*>({
        {"2025-02-17", "2025-02-17 2025-02-17 day"},
        {"2025-02", "2025-02-01 2025-02-28 month"},
        {"2024-02", "2024-02-01 2024-02-29 month"},
        {"2025", "2025-01-01 2025-12-31 year"},
        {"2025-Q1", "2025-01-01 2025-03-31 quarter"},
        {"2025-Q4", "2025-10-01 2025-12-31 quarter"},
        {"2025-H2", "2025-07-01 2025-12-31 half"},
        {"202X", "2020-01-01 2029-12-31 decade"},
        {"2025-02-17/2025-03-01", "2025-02-17 2025-03-01 month"},
        {"2025-02-17/2025-02-17", "2025-02-17 2025-02-17 day"},
        {"2024-12/2025-01", "2024-12-01 2025-01-31 month"},
        {"2024/2025-03", "2024-01-01 2025-03-31 year"},
        {"0987", "0987-01-01 0987-12-31 year"},
    }));
    CAPTURE(text);
    CHECK(time_of(text) == time);
}

TEST_CASE("What is no time in ISO form is none") {
    const auto* text =
        GENERATE("", "2025-02-30", "2025-13", "2025-00", "2025-Q5", "2025-Q0", "2025-H3", "2025-1",
                 "2025-", "25", "-025", "-20X", "20XX", "2025/", "/2025", "2025-03/2025-02",
                 "2025/2026/2027", "2025-02-17T10:00", "+025", "2025-+1", "2025-Q-", "end of 2024");
    CAPTURE(text);
    CHECK(time_of(text) == "none");
}

TEST_CASE(
    "Who is quoted asserts, expects what is expected, and is reported where nobody is named") {
    CHECK(default_stance("release", true) == "asserts");
    CHECK(default_stance("expected", true) == "expects");
    CHECK(default_stance("expected", false) == "expects");
    CHECK(default_stance("release", false) == "reports");
}

TEST_CASE("A time is written in the shortest form that says the same") {
    for (const char* form : {"2025-02-17", "2025-02", "2024-02", "2025", "2025-Q1", "2025-Q4",
                             "2025-H2", "202X", "2025-02-03/2025-02-17", "2025-11/2026-02",
                             "2025-Q4/2026-Q1", "2024/2026", "199X/200X"}) {
        CAPTURE(form);
        CHECK(short_form_of(time_of_short_form(form).value()) == form);
    }
    CHECK(short_form_of(time_of_short_form("2025-01-01/2025-01-31").value()) == "2025-01");
}

TEST_CASE("A time that says more than an interval has no short form") {
    const PackTime year = time_of_short_form("2025").value();
    CHECK(short_form_of(year));
    PackTime time = year;
    time.words = "عام 2025";
    CHECK_FALSE(short_form_of(time));
    time = year;
    time.modifier = "about";
    CHECK_FALSE(short_form_of(time));
    time = year;
    time.inferred = true;
    CHECK_FALSE(short_form_of(time));
    time = year;
    time.precision = "season";
    CHECK_FALSE(short_form_of(time));
    time = year;
    time.earliest = "2025-01-02";
    CHECK_FALSE(short_form_of(time));
}
