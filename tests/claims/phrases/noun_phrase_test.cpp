#include "catch.hpp"
#include "claims/phrases/noun_phrase.hpp"

namespace sijill::claims {

namespace {

/// Returns the phrase that a function finds from a word of a text.
template <class Find>
std::string found(const std::string& text, std::size_t index, Find find) {
    const std::vector<Token> tokens = tokenize(text);
    const std::vector<KnownName> no_names;
    const Sentence sentence(text, tokens, no_names);
    const std::optional<Phrase> phrase = find(sentence, index);
    if (!phrase) {
        return "";
    }
    const TextSpan span = span_of(sentence, *phrase);
    return text.substr(span.begin_byte, span.end_byte - span.begin_byte);
}

std::string from(const std::string& text, std::size_t index) {
    return found(text, index, [](const Sentence& sentence, std::size_t first) {
        return phrase_from(sentence, first);
    });
}

std::string before(const std::string& text, std::size_t index) {
    return found(text, index, phrase_before);
}

} // namespace

TEST_CASE("A phrase goes on up to its definite noun and what agrees with it") {
    CHECK(from("نشر التقرير السنوي أمس", 0) == "نشر التقرير السنوي");
    CHECK(from("الشركة الكبيرة هاتفا جديدا", 0) == "الشركة الكبيرة");
    CHECK(from("الشركة الهاتف الجديد", 0) == "الشركة"); // «الهاتف» is no adjective
}

TEST_CASE("A name in quotation marks ends at its mark") {
    const std::string rivals = "وينافس «نور 5» هاتف «زهرة إكس» من شركة الواحة";
    CHECK(from(rivals, 1) == "نور 5");
    CHECK(from(rivals, 3) == "هاتف «زهرة إكس»");
    CHECK(before(rivals, 3) == "نور 5");
    CHECK(before(rivals, 6) == "هاتف «زهرة إكس»");
    CHECK(from("هاتف [نور 5](https://a.example)", 0) == "هاتف [نور 5]");
    CHECK(from("شركة آفاق](https://a.example)", 0) == "شركة آفاق");
}

TEST_CASE("A phrase has what «من» and «في» add, but not «من أجل»") {
    CHECK(from("عددا من المشروعات في المدينة", 0) == "عددا من المشروعات في المدينة");
    CHECK(from("الرحلة من أجل السلام", 0) == "الرحلة");
}

TEST_CASE("A phrase ends at commas, verbs, particles and days") {
    CHECK(from("الشركة، التي", 0) == "الشركة");
    CHECK(from("المشروع يبدأ غدا", 0) == "المشروع");
    CHECK(from("المشروع لكن", 0) == "المشروع");
    CHECK(from("المشروع الثلاثاء", 0) == "المشروع");
    CHECK(from("لكن المشروع", 0) == "");
}

TEST_CASE("A phrase lacks the conjunction and the preposition of its first word") {
    CHECK(from("والمشروع الجديد", 0) == "المشروع الجديد");
    CHECK(from("بالمشروع الجديد", 0) == "المشروع الجديد");
    CHECK(from("وزير النقل", 0) == "وزير النقل");
}

TEST_CASE("A phrase does not begin inside a ligature") {
    const auto behind_preposition = [](const Sentence& sentence, std::size_t first) {
        return phrase_from(sentence, first, true);
    };
    CHECK(found("لأندرويد", 0, behind_preposition) == "أندرويد");
    CHECK(found("\uFEF7ندرويد", 0, behind_preposition) == "\uFEF7ندرويد");
    CHECK(found("و\uFEF7ندرويد", 0, behind_preposition) == "\uFEF7ندرويد");
}

TEST_CASE("A phrase is found from its end on") {
    CHECK(before("أكد أن إطلاق الهاتف الجديد تأجل", 5) == "إطلاق الهاتف الجديد");
    CHECK(before("أكد أن تأجل", 2) == "");
}

TEST_CASE("An amount has its number and what it counts") {
    const auto amount = [](const std::string& text) { return found(text, 0, amount_from); };
    CHECK(amount("نحو 3 مليارات دولار") == "3 مليارات دولار");
    CHECK(amount("مليون دولار أميركي.") == "مليون دولار أميركي");
    CHECK(amount("سعر الهاتف الجديد") == "");
}

} // namespace sijill::claims
