#include "catch.hpp"
#include "text/letters/numbers.hpp"

#include <string>
#include <vector>

TEST_CASE("A number ends behind its last group or decimal") {
    struct Case {
        std::string number;
        std::string rest;
    };
    const std::vector<Case> cases = {
        {"5", ""},         {"5", " 6"},         {"1,000", ""},  {"1,000", ",00"}, {"1", ",0000"},
        {"1234", ",567"},  {"12,345,678", "،"}, {"١٬٠٠٠", " "}, {"۱،۰۰۰", ""},    {"3.5", "."},
        {"3", ".x"},       {"3", ". 5"},        {"٣٫٥", "٫"},   {"1.2.3", ".."},  {"1,000.25", ","},
        {"1.234,567", ""}, {"7", ",ab"},        {"7", ","}};
    for (const auto& [number, rest] : cases) {
        INFO(number << " | " << rest);
        CHECK(sijill::text::number_end(number + rest, 0) == number.size());
    }
}
