#include "catch.hpp"
#include "render/table/fitted_columns.hpp"

using sijill::render::ColumnNeed;
using sijill::render::fitted_columns;
using Widths = std::vector<std::size_t>;

TEST_CASE("Columns that fit keep their width") {
    CHECK(fitted_columns({{5, 5}, {10, 4}}, 15) == Widths{5, 10});
    CHECK(fitted_columns({}, 0) == Widths{});
}

TEST_CASE("The widest columns are narrowed first, and fill the room") {
    CHECK(fitted_columns({{5, 5}, {60, 10}}, 40) == Widths{5, 35});
    CHECK(fitted_columns({{50, 10}, {60, 10}, {10, 2}}, 51) == Widths{21, 20, 10});
}

TEST_CASE("No column is narrower than what it cannot break") {
    CHECK(fitted_columns({{10, 10}, {60, 25}}, 35) == Widths{10, 25});
    CHECK_FALSE(fitted_columns({{10, 10}, {60, 25}}, 34).has_value());
}
