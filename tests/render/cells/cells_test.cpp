#include "catch.hpp"
#include "render/cells/cells.hpp"
#include "render/samples.hpp"

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

TEST_CASE("Dates are told from other text") {
    for (const std::string date : {"2024-12-31", "2024-12", "2024-12-31T10:00:00Z",
                                   "2024-12-31 10:00:00+03:00", "2024-07-01/2025-01-02"}) {
        CAPTURE(date);
        CHECK(is_date(date));
    }
    for (const std::string other : {"", "2024", "2024-", "31-12-2024", "20241-12-31", "2024-Q3",
                                    "2024-12-31 تقريبًا", "GPT-4"}) {
        CAPTURE(other);
        CHECK_FALSE(is_date(other));
    }
}

TEST_CASE("Arabic-Indic digits keep sign and decimals, and leave what is not plain digits") {
    CHECK(in_arab_digits("1234567890") == "١٢٣٤٥٦٧٨٩٠");
    CHECK(in_arab_digits("-3.5") == "-٣٫٥");
    CHECK(in_arab_digits("1e+20") == "1e+20");
    CHECK(in_arab_digits("inf") == "inf");
}

TEST_CASE("A column of numbers has numbers and NULL alone") {
    CHECK(is_number_column(delays(), 2));
    CHECK_FALSE(is_number_column(delays(), 0));
    CHECK_FALSE(is_number_column(single(null()), 0));
    ResultSet mixed = delays();
    mixed.rows[0][2] = null();
    CHECK(is_number_column(mixed, 2));
    mixed.rows[0][2] = "2"s;
    CHECK_FALSE(is_number_column(mixed, 2));
}
