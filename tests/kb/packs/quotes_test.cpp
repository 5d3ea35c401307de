#include "catch.hpp"
#include "kb/packs/quotes.hpp"

using sijill::kb::find_quote;
using sijill::kb::nearest_passage;

namespace {

const std::string kQuotedText = "أُجِّلَ الإطلاق. ثم أُجل الإطلاق، ثم الإطلاق.";

std::vector<sijill::kb::QuotePosition> positions(const std::string& quote) {
    return find_quote(kQuotedText, sijill::split_sentences(kQuotedText), quote);
}

} // namespace

TEST_CASE("A quotation is found wherever the text has it to the letter") {
    const auto found = positions("الإطلاق");
    REQUIRE(found.size() == 3);
    CHECK(found[0].sentence == 0);
    CHECK(found[0].start_cp == 8);
    CHECK(found[0].end_cp == 15);
    CHECK(found[1].sentence == 1);
    CHECK(found[1].start_cp == 25);
    CHECK(found[2].sentence == 1);
    CHECK(positions("أُجِّلَ الإطلاق").size() == 1);
}

TEST_CASE("Other marks, another spelling or two sentences are no quotation") {
    CHECK(positions("أجل الإطلاق").empty());
    CHECK(positions("الاطلاق").empty());
    CHECK(positions("الإطلاق. ثم").empty());
}

TEST_CASE("A quotation that is nearly there is offered as the text writes it") {
    CHECK(nearest_passage(kQuotedText, "اجل الاطلاق").text() == "did you mean 'أُجِّلَ الإطلاق'?");
    CHECK(nearest_passage(kQuotedText, "وقد أجل الإطلاق").text() ==
          "did you mean 'ثم أُجل الإطلاق'?");
    CHECK(nearest_passage(kQuotedText, "وقد تأخر هذا الإطلاق").empty());
    CHECK(nearest_passage(kQuotedText, "لا شيء من هذا").empty());
    CHECK(nearest_passage(kQuotedText, "").empty());
    CHECK(nearest_passage("", "الإطلاق").empty());
}
