#include "catch.hpp"
#include "render/cells/hijri.hpp"

using namespace sijill::render;
using sijill::Language;

TEST_CASE("A date of one day is shown in the calendar of Umm al-Qura, in language and digits of "
          "the reader") {
    CHECK(in_hijri("2025-01-02", Language::english, false) == "2 Rajab 1446 AH");
    CHECK(in_hijri("2025-01-02", Language::english, true) == "2 Rajab 1446 AH");
    CHECK(in_hijri("2025-01-02", Language::arabic, false) == "2 رجب 1446 هـ");
    CHECK(in_hijri("2025-01-02", Language::arabic, true) == "٢ رجب ١٤٤٦ هـ");
}

TEST_CASE("Only a whole date within the years 1300 to 1600 has one in that calendar") {
    CHECK(in_hijri("1882-11-12", Language::english, false) == "1 Muharram 1300 AH");
    CHECK(in_hijri("2174-11-25", Language::english, false).value().ends_with(" 1600 AH"));
    for (const char* other : {"1882-11-11", "2174-11-26", "2025-01", "2025-02-30",
                              "2025-01-02T10:00:00Z", "Rajab", ""}) {
        CAPTURE(other);
        CHECK_FALSE(in_hijri(other, Language::english, false));
    }
}

TEST_CASE("The month of a day has its first day and its number") {
    constexpr double kSecondOfRajab = 20'090; // 2025-01-02
    const auto month = hijri_month(kSecondOfRajab);
    REQUIRE(month);
    CHECK(month->first == kSecondOfRajab - 1);
    CHECK(month->name == "1446-07");
    CHECK(hijri_month(month->first)->first == month->first);
    CHECK_FALSE(hijri_month(-31'827));
    CHECK_FALSE(hijri_month(74'839));
}
