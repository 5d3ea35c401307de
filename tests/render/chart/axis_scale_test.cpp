#include "base/dates.hpp"
#include "catch.hpp"
#include "render/chart/axis_scale.hpp"

#include <vector>

using namespace sijill;
using namespace sijill::render;

TEST_CASE("A scale maps its ends to the ends of the picture, and what lies between in proportion") {
    const Scale scale{10, 20, 100, 300};
    CHECK(scale.position(10) == 100);
    CHECK(scale.position(15) == 200);
    CHECK(scale.position(20) == 300);
}

TEST_CASE("An axis of numbers has round steps and encloses what it shows") {
    CHECK(round_numbers(0, 2) == std::vector<double>{0, 1, 2});
    CHECK(round_numbers(0, 47) == std::vector<double>{0, 10, 20, 30, 40, 50});
    CHECK(round_numbers(0, 0) == std::vector<double>{0, 1});
    CHECK(round_numbers(-15, 3).front() == -15);
    CHECK(round_numbers(0, 0.6)[3] == 3 * 0.1);
}

TEST_CASE("An axis of days begins and ends with months, and has few of them") {
    const double first = *day_number("2024-12-01");
    const auto months = firsts_of_months(first, *day_number("2025-01-02"));
    CHECK(iso_date(static_cast<int>(months.front())) == "2024-12-01");
    CHECK(iso_date(static_cast<int>(months.back())) == "2025-02-01");
    CHECK(firsts_of_months(0, 400 * 365).size() < 9);
    CHECK(firsts_of_months(*day_number("0001-01-01"), *day_number("9999-12-31")).size() < 9);
}
