#include "catch.hpp"
#include "render/cells/iso_dates.hpp"

using sijill::render::with_dates_apart;
using sijill::render::with_isolated_dates;

TEST_CASE("Dates of days and months are set apart, other numbers are not") {
    for (const auto& [text, apart] : {
             std::pair("حتى 2025-01-02", "حتى <2025-01-02>"),
             std::pair("2024-12", "<2024-12>"),
             std::pair("2024-06-01/2024-08-31", "<2024-06-01>/<2024-08-31>"),
             std::pair("12024-12-31", "12024-12-31"),
             std::pair("2024-123", "2024-123"),
             std::pair("2024-12-311", "<2024-12>-311"),
             std::pair("2024 و 100000", "2024 و 100000"),
             std::pair("", ""),
         }) {
        CAPTURE(text);
        CHECK(with_dates_apart(text, "<", ">") == apart);
    }
}

TEST_CASE("A text without markup has its dates in isolates from the left") {
    CHECK(with_isolated_dates("في 2025-01-02.") == "في \u20662025-01-02\u2069.");
}
