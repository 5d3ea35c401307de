#include "catch.hpp"
#include "support/repeat.hpp"
#include "text/unicode/slugs.hpp"

#include <algorithm>

using sijill::text::numbered_slug;
using sijill::text::slug_from;

TEST_CASE("A name in any script becomes a slug") {
    struct Row {
        const char* name;
        const char* slug;
    };
    const Row row =
        GENERATE(Row{"تقرير", "tqryr"}, Row{"القراءة", "alqrat"}, Row{"تقرير 1", "tqryr-1"},
                 Row{"خبر ٢٠٢٥", "khbr-2025"}, Row{"الشَّرِكات", "alsharikat"},
                 Row{"تـــقرير", "tqryr"}, Row{"اﻟﻌﺮﺑﻴﺔ", "alrbyt"}, Row{"۱۲۳", "123"},
                 Row{"Éclair Ünï", "eclair-uni"}, Row{"My News 7", "my-news-7"},
                 Row{"GPT-4.5", "gpt-4-5"}, Row{"don't stop", "dont-stop"}, Row{"--a__b--", "a-b"},
                 Row{"Москва", "moskva"}, Row{"", ""}, Row{"؟!", ""}, Row{"\xff\xfe", ""},
                 Row{"a\xff"
                     "b",
                     "a-b"},
                 Row{"👍", ""});
    CAPTURE(row.name);
    CHECK(slug_from(row.name) == row.slug);
}

TEST_CASE("A slug has at most 60 bytes and ends with a whole part where that is not short") {
    const std::string words = slug_from(sijill::test::repeat("kalimatun ", 20));
    CHECK(words == "kalimatun-kalimatun-kalimatun-kalimatun-kalimatun-kalimatun");
    CHECK(slug_from(sijill::test::repeat("x", 100'000)) == std::string(60, 'x'));
    CHECK(slug_from("ab " + std::string(100, 'x')).size() == 60);
    CHECK(slug_from(std::string(60, 'a') + " b") == std::string(60, 'a'));
}

TEST_CASE("A number behind a slug parts it from others, within the longest slug") {
    CHECK(numbered_slug("tqryr", 2) == "tqryr-2");
    CHECK(numbered_slug("tqryr", 31) == "tqryr-31");
    CHECK(numbered_slug(std::string(60, 'x'), 2) == std::string(58, 'x') + "-2");
}
