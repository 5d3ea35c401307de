#include "catch.hpp"
#include "text/unicode/collation.hpp"

#include <algorithm>
#include <string>
#include <vector>

using sijill::compare_arabic;

TEST_CASE("texts stand in the order of an Arabic dictionary") {
    const std::vector<std::string> sorted{"",     "٩",     "آخر",   "ئام", "أب",   "أحمد",
                                          "احمد", "إخبار", "بيت",   "بيتٌ", "كتاب", "كِتاب",
                                          "كتب",  "مكتبة", "مكتبه", "هدى", "هدي",  "grok"};
    std::vector<std::string> texts(sorted.rbegin(), sorted.rend());
    std::sort(texts.begin(), texts.end(), [](const std::string& left, const std::string& right) {
        return compare_arabic(left, right) < 0;
    });
    CHECK(texts == sorted);
}

TEST_CASE("only the same text is equal, however it is composed") {
    CHECK(compare_arabic("أحمد", "أحمد") == 0);
    CHECK(compare_arabic("\u0623", "\u0627\u0654") == 0);
    CHECK(compare_arabic("كتاب", "كِتاب") != 0);
    CHECK(compare_arabic("كتاب", "كتاب\u200F") != 0);
    CHECK(compare_arabic("كتاب", "كتـاب") != 0);
}

TEST_CASE("any bytes can be compared") {
    CHECK(compare_arabic("\xFF", "\xFE") == 0);
    CHECK(compare_arabic({"a\0b", 3}, {"a\0c", 3}) < 0);
    CHECK(compare_arabic("", {}) == 0);
}
