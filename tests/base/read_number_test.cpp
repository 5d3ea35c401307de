#include "base/read_number.hpp"
#include "catch.hpp"

#include <cstdint>

using sijill::read_number;

TEST_CASE("a text is a number if all of it is one that fits") {
    CHECK(read_number<int>("2024") == 2024);
    CHECK(read_number<int>("-7") == -7);
    CHECK(read_number<int>("007") == 7);
    CHECK(read_number<double>("2.5e3") == 2500.0);
    CHECK(read_number<std::int64_t>("9223372036854775807") == INT64_MAX);
    for (const char* text : {"", " 7", "7 ", "+7", "7.0", "0x7", "seven", "٧", "2147483648"}) {
        CAPTURE(text);
        CHECK(read_number<int>(text) == std::nullopt);
    }
}
