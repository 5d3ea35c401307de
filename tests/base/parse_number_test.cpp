#include "base/parse_number.hpp"
#include "catch.hpp"

#include <cstdint>

using namespace sijill;

TEST_CASE("A number is taken as a whole, or not at all") {
    CHECK(parse_number<std::int64_t>("12") == 12);
    CHECK(parse_number<std::int64_t>("-3") == -3);
    CHECK(parse_number<std::int64_t>("9223372036854775807") == INT64_MAX);
    CHECK(parse_number<double>("-1.5") == -1.5);
    for (const char* text : {"", " 1", "1 ", "+1", "12a", "1.5", "9223372036854775808"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number<std::int64_t>(text));
    }
}
