#include "catch.hpp"
#include "kb/candidates/amounts.hpp"

using sijill::kb::read_amount;

TEST_CASE("An amount is a number with what it counts") {
    struct Row {
        const char* text;
        double number;
        const char* unit;
    };
    const Row row =
        GENERATE(Row{"200 مليون دولار", 200e6, "دولار"}, Row{"199 دولارا", 199, "دولارا"},
                 Row{"14.2 مليون دولار", 14.2e6, "دولار"}, Row{"حوالي مليون دينار", 1e6, "دينار"},
                 Row{"ملياري دولار", 2e9, "دولار"}, Row{"عشرة مليارات دينار", 10e9, "دينار"},
                 Row{"19 ألفا و999 روبية", 19999, "روبية"},
                 Row{"أكثر من 750 مليون جنيه إسترليني", 750e6, "جنيه إسترليني"},
                 Row{"٣ مليارات يورو", 3e9, "يورو"}, Row{"85 في المائة من الكلفة", 85, "%"},
                 Row{"12%", 12, "%"});
    CAPTURE(row.text);
    const auto amount = read_amount(row.text);
    REQUIRE(amount);
    CHECK(amount->number == Approx(row.number));
    CHECK(amount->unit.value_or("") == row.unit);
}

TEST_CASE("What has no number, or is an interval, is no amount") {
    const char* text =
        GENERATE("", "كلفة باهظة", "بين ثلاثة وأربعة مليارات دولار", "من 3 إلى 5 ملايين");
    CAPTURE(text);
    CHECK_FALSE(read_amount(text));
}
