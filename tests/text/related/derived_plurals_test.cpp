#include "catch.hpp"
#include "text/related/derived_plurals.hpp"
#include "text/related/derived_stems.hpp"

using namespace sijill::text;

namespace {

struct Row {
    Letters word; ///< folded
    const char* derived;
};

} // namespace

TEST_CASE("A plural that no stem reaches leads to its singular, and the singular back") {
    const Row row = GENERATE(
        Row{U"ارغفه", "رغيف"}, Row{U"رغيف", "ارغفه ارغفاء"}, Row{U"اصدقاء", "صديق"},
        Row{U"صديق", "اصدقه اصدقاء"}, Row{U"اغنياء", "غني"}, Row{U"غني", "اغنياء"},
        Row{U"اطباء", "طبيب"}, Row{U"طبيب", "اطباء"}, Row{U"اسرار", "سر"}, Row{U"سر", "اسرار سرور"},
        Row{U"شكوك", "شك"}, Row{U"شك", "اشكاك شكوك"}, Row{U"نيران", "نار"}, Row{U"نار", "نيران"});
    CAPTURE(to_utf8(row.word));
    CHECK(listed(derived_plurals(row.word)) == row.derived);
}

TEST_CASE("A word that only looks like such a plural leads nowhere") {
    // «اقلام» has another pattern, which stems() know; the roots of «كانون» and «ملوك» are not
    // doubled.
    for (const Letters word : {U"اقلام", U"كانون", U"ملوك", U"كتاب", U"شركه", U"و", U""}) {
        CAPTURE(to_utf8(word));
        CHECK(derived_plurals(word).empty());
    }
    CHECK(derived_plurals(U"انون").empty()); // «كانون», read as «like»: an alef is no root's first
}
