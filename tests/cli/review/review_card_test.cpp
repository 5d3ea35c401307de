#include "base/highlight_marks.hpp"
#include "catch.hpp"
#include "cli/review/review_card.hpp"

using namespace sijill;

namespace {

kb::FoundCandidate found_in(const std::string& text) {
    kb::FoundCandidate found;
    found.source = "news";
    found.kind = "postponed";
    found.certainty = "certain";
    found.text = text;
    found.paragraph = 1;
    found.sentence = 2;
    return found;
}

/// The sentence with brackets for marks.
std::string bracketed(const kb::FoundCandidate& found) {
    std::string text = cli::marked_sentence(found);
    for (const auto& [mark, bracket] :
         {std::pair(kHighlightBegin, "["), std::pair(kHighlightEnd, "]")}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.replace(at, mark.size(), bracket);
        }
    }
    return text;
}

} // namespace

TEST_CASE("The cue and the parts of a candidate are marked in its sentence") {
    kb::FoundCandidate found = found_in("وقد أجلت سراج إطلاق منار إلى مارس.");
    found.cue = "أجلت";
    found.subject = "سراج";
    found.object = "منار";
    found.time = "مارس";
    CHECK(bracketed(found) == "وقد [أجلت] [سراج] إطلاق [منار] إلى [مارس].");
}

TEST_CASE("Parts that overlap or touch are one mark, and words that are not there none") {
    kb::FoundCandidate found = found_in("أجلت سراج إطلاق منار.");
    found.cue = "أجلت سراج";
    found.subject = "سراج إطلاق";
    found.speaker = "ليلى";
    CHECK(bracketed(found) == "[أجلت سراج إطلاق] منار.");
}

TEST_CASE("A card has what is known of the candidate") {
    kb::FoundCandidate found = found_in("قد يتأخر منار.");
    found.cue = "يتأخر";
    const ResultSet bare = cli::review_card(found);
    CHECK_FALSE(bare.column("hedge"));
    CHECK_FALSE(bare.column("speaker"));
    found.hedge = "قد";
    const ResultSet card = cli::review_card(found);
    REQUIRE(card.column("hedge"));
    CHECK(to_text(card.rows.at(0).at(*card.column("hedge"))) == "قد");
    CHECK(to_text(card.rows.at(0).at(*card.column("sentence"))) == "2");
    CHECK(card.columns.at(*card.column("text")).highlighted);
}
