#include "base/dates.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;

TEST_CASE("A date is YYYY-MM-DD of a day that exists") {
    for (const std::string date : {"2024-12-31", "2024-02-29", "0000-01-01", "9999-12-31"}) {
        CAPTURE(date);
        CHECK(is_date(date));
    }
    for (const std::string other :
         {"", "2024-12", "2024-12-3", "2024-12-31 ", "2024/12/31", "2024-12/31", "2023-02-29",
          "2024-13-01", "2024-00-10", "2024-01-00", "-024-01-01", "2024--1-01", "2024-+1-01",
          "2024-12-31T10:00:00Z", "٢٠٢٤-١٢-٣١"}) {
        CAPTURE(other);
        CHECK_FALSE(is_date(other));
    }
}

TEST_CASE("An interval is two dates in order") {
    CHECK(is_date_or_interval("2024-12-31"));
    CHECK(is_date_or_interval("2024-12-31/2025-01-02"));
    CHECK(is_date_or_interval("2024-12-31/2024-12-31"));
    CHECK_FALSE(is_date_or_interval("2025-01-02/2024-12-31"));
    CHECK_FALSE(is_date_or_interval("2024-12/2025-01"));
    CHECK_FALSE(is_date_or_interval("2024-12-31-2025-01-02"));
    CHECK_FALSE(is_date_or_interval("2024-12-31/"));
    CHECK_FALSE(is_date_or_interval(""));
}

TEST_CASE("Dates, months, intervals and times have the look of a date, other text has not") {
    for (const std::string date : {"2024-12-31", "2024-12", "2024-12-31T10:00:00Z",
                                   "2024-12-31 10:00:00+03:00", "2024-07-01/2025-01-02"}) {
        CAPTURE(date);
        CHECK(looks_like_date(date));
    }
    for (const std::string other : {"", "2024", "2024-", "31-12-2024", "20241-12-31", "2024-Q3",
                                    "2024-12-31 تقريبًا", "GPT-4"}) {
        CAPTURE(other);
        CHECK_FALSE(looks_like_date(other));
    }
}

TEST_CASE("Days are counted from 1970-01-01, those of a month from its first") {
    CHECK(day_number("1970-01-01") == 0);
    CHECK(day_number("1969-12-31") == -1);
    CHECK(day_number("2024-12") == day_number("2024-12-01"));
    CHECK(*day_number("2025-01-02") - *day_number("2024-12-31") == 2);
    for (const std::string other : {"", "2024", "2024-13", "2024-13-01", "2024-02-30",
                                    "2024-12-31T10:00:00Z", "2024-12/31"}) {
        CAPTURE(other);
        CHECK_FALSE(day_number(other).has_value());
    }
}

TEST_CASE("A day's number and its date lead to each other") {
    for (const std::string date : {"0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"}) {
        CHECK(iso_date(*day_number(date)) == date);
    }
    using namespace std::chrono;
    CHECK(iso_date(2025y / January / 2d) == "2025-01-02");
}
