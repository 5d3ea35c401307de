#include "base/dates.hpp"
#include "catch.hpp"
#include "render/chart/date_axis.hpp"

using namespace sijill;
using namespace sijill::render;

TEST_CASE("An axis of days speaks the calendar and the digits of the reader") {
    const double first = *day_number("2024-12-01");
    const double last = *day_number("2025-01-02");
    RenderOptions options;
    CHECK(date_axis(first, last, options).front().label == "2024-12");
    options.hijri = true;
    const auto hijri = date_axis(first, last, options);
    CHECK(hijri.front().label == "1446-05"); // 1 Jumada I is 2024-11-03
    CHECK(iso_date(static_cast<int>(hijri.front().day)) == "2024-11-03");
    CHECK(hijri.back().day > last);
    options.arab_digits = true;
    CHECK(date_axis(first, last, options).front().label == "١٤٤٦-٠٥");
    const double far = *day_number("9999-12-01");
    CHECK(date_axis(far, far, options).back().label == "١٠٠٠٠-٠١");
}
