#include "catch.hpp"
#include "support/repeat.hpp"
#include "text/sayings/quoted_words.hpp"

#include <string>
#include <vector>

using sijill::test::repeat;
using sijill::text::find_quoted_words;

namespace {

/// The words of the quotations of a text, each behind a star for each quotation that it stands in.
std::string quotations_of(const std::string& text) {
    std::string found;
    for (const auto& quotation : find_quoted_words(text)) {
        const auto& words = quotation.words;
        found += (found.empty() ? "" : " | ") + std::string(quotation.depth, '*') +
                 text.substr(words.begin_byte, words.end_byte - words.begin_byte);
    }
    return found;
}

struct QuotedRow {
    const char* text;
    const char* quotations;
};

void check_quotations(const std::vector<QuotedRow>& rows) {
    for (const auto& [text, quotations] : rows) {
        CAPTURE(text);
        CHECK(quotations_of(text) == quotations);
    }
}

} // namespace

TEST_CASE("All marks quote, and the words between them have no white space at their ends") {
    check_quotations({
        {"قال «سنطلقه غدا» ثم صمت", "سنطلقه غدا"},
        {"قال “سنطلقه غدا” ثم صمت", "سنطلقه غدا"},
        {"قال „سنطلقه غدا“ ثم صمت", "سنطلقه غدا"},
        {"قال ‘سنطلقه غدا’ ثم صمت", "سنطلقه غدا"},
        {"قال \" سنطلقه غدا \" ثم صمت", "سنطلقه غدا"},
        {"من \"أبل\" إلى \"غوغل\"", "أبل | غوغل"},
        {"لا شيء هنا", ""},
        {"قال «» ثم صمت", ""},
        {"", ""},
    });
}

TEST_CASE("A quotation inside another comes behind it") {
    check_quotations({
        {"قال «إن \"أبل\" تأخرت» أمس", "إن \"أبل\" تأخرت | *أبل"},
        {"قال \"إن «أبل» تأخرت\" أمس", "إن «أبل» تأخرت | *أبل"},
        {"«قال «نعم» ثم «لا»»", "قال «نعم» ثم «لا» | *نعم | *لا"},
    });
}

TEST_CASE("A mark without its other half quotes up to the end, or from the beginning") {
    check_quotations({
        {"وقال: \"سنطلقه غدا", "سنطلقه غدا"},
        {"وقال: «سنطلقه غدا.", "سنطلقه غدا."},
        {"وسنطلقه غدا\".", "وسنطلقه غدا"},
        {"وسنطلقه غدا»، بحسب ماسك", "وسنطلقه غدا"},
        {"وسنطلقه غدا\"، وفق \"رويترز\"", "وسنطلقه غدا | رويترز"},
        {"قال «نعم \"ربما» ثم صمت", "نعم \"ربما | *ربما"},
        {"\"", ""},
    });
}

TEST_CASE("A mark of inches quotes nothing") {
    check_quotations({
        {"شاشة 55\"، وأجلت إطلاقه بشاشة 6.7\" إلى الصيف", ""},
        {"شاشة ٥٥\" وهاتف \"نور 5\" و\"نور 6\"", "نور 5 | نور 6"},
        {"وسنطلقه في 2025\"، وفق \"رويترز\"", "وسنطلقه في 2025 | رويترز"},
    });
}

TEST_CASE("An apostrophe in a word is no mark") {
    check_quotations({
        {"فيلم ‘Don’t Look Up’ الجديد", "Don’t Look Up"},
        {"شركة McDonald’s قالت", ""},
    });
}

TEST_CASE("The span of a quotation has its marks, in bytes and in code points") {
    const std::string text = "قال «نعم».";
    const auto quotations = find_quoted_words(text);
    REQUIRE(quotations.size() == 1);
    const auto& [span, words, depth] = quotations[0];
    CHECK(text.substr(span.begin_byte, span.end_byte - span.begin_byte) == "«نعم»");
    CHECK(span.begin_cp == 4);
    CHECK(span.end_cp == 9);
    CHECK(words.begin_cp == 5);
    CHECK(words.end_cp == 8);
}

TEST_CASE("Quotations are found in any bytes") {
    check_quotations({{"\xFF\"\xFE نعم\"\xD9", "\xFE نعم"}, {"\xC2", ""}, {"\xE2\x80", ""}});
}

TEST_CASE("Quotations are found up to a depth, in time linear in the text") {
    const std::string deep = repeat("«", 100'000) + "نعم" + repeat("»", 100'000);
    CHECK(find_quoted_words(deep).size() == 32);
    CHECK(find_quoted_words(repeat("«نعم» ", 100'000)).size() == 100'000);
    CHECK(find_quoted_words(repeat("« ", 100'000)).size() <= 32);
    CHECK(find_quoted_words(repeat("\" ", 100'000)).size() <= 100'000);
}
