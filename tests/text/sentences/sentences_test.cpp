#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "text/random_text.hpp"
#include "text/sentences/sentence_repairs.hpp"
#include "text/span_checker.hpp"

#include <string>
#include <vector>

namespace {

/// The sentences with '|' between them, '¶' where a new paragraph begins.
std::string cut(const std::string& text) {
    sijill::test::check_sentences(text);
    std::string joined;
    int last_paragraph = 1;
    for (const auto& [paragraph, span] : sijill::split_sentences(text)) {
        if (!joined.empty()) {
            joined += paragraph == last_paragraph ? "|" : "¶";
        }
        last_paragraph = paragraph;
        joined += text.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }
    return joined;
}

/// Each case is written as it must come out, with one space for each '|'.
void check(const std::vector<std::string>& expected) {
    for (const auto& sentences : expected) {
        std::string text = sentences;
        for (auto offset = text.find('|'); offset != std::string::npos; offset = text.find('|')) {
            text[offset] = ' ';
        }
        CHECK(cut(text) == sentences);
    }
}

} // namespace

TEST_CASE("Full stop, question mark and exclamation mark end a sentence") {
    check({"وصل الوفد.|ثم غادر.", "هل وصل؟|نعم!|حقا؟!|لا.", "بلا نقطة في آخره", "نعم!!!|طيب."});
}

TEST_CASE("A phrase torn off by a stray full stop belongs to its sentence") {
    check({"أطلق بحلول النهاية. لعام 2024.|بالإضافة إلى ذلك تأخر.",
           "وقع في كانون الثاني. 2025.|ثم انتهى.", "زاد الربح. بنسبة 18%.|وفرحوا.",
           "أعلن عنه. في الربع الثالث من عام 2024."});
}

TEST_CASE("A short sentence with a subject or a verb is not a torn phrase") {
    check({"أطلق بحلول النهاية.|لعام 2024 قررت الشركة الإعلان.", "وصلت.|في البيت رجل.",
           "انتهى العد.|بدأ 2024.", "سألوا.|في عام 2024؟", "وصلوا.|له 3 أبناء.",
           "جلسوا.|في العام الماضي."});
}

TEST_CASE("A full stop inside a number or a name ends nothing") {
    check({"بلغت 3.5 نقطة.|ثم 4.", "ظهر Claude3.5Opus اليوم.|ونجح.", "ظهر Claude3.Opus اليوم.",
           "موقع x.ai جديد.|ونجح."});
    CHECK(cut("انتهى.وقال له.") == "انتهى.|وقال له.");
}

TEST_CASE("Abbreviations end nothing, names and units of one letter do") {
    check({"قال د. أحمد كلمته.|وغادر.", "كتب أ.د. محمد بحثا.", "أعلنت U.S. وزارة الخارجية.",
           "وصل J. Smith أمس.", "وصل Dr. Smith أمس.", "على منصة X.|وقد أدى ذلك.",
           "عام 2024 م.|وعاش بعده."});
}

TEST_CASE("An ellipsis is a pause") {
    check({"ربما… لا أحد يعلم.|انتهى.", "قال... ثم سكت.", "قال.. ثم سكت."});
}

TEST_CASE("A quotation is not cut, and a mark without its partner quotes nothing") {
    check({"قال: «نعم. لن نتأخر! حقا؟»|وخرج.", "قال: \"نعم. لا.\"|وخرج.",
           "قال: “نعم. لا” وخرج.|ثم عاد.", "قال \"نعم.|وذهب.", "قال «نعم.|وذهب.",
           "قال: «بدأ «لن. نعود» وانتهى. ثم» خرج.|وعاد."});
}

TEST_CASE("Marks of inches quote nothing") {
    check({"أطلقت شاشة 55\" أمس.|وأجلت هاتفا بشاشة 6.7\" إلى الصيف.",
           "أطلقت \"نور 5\" و\"نور. 6\" أمس.|وغادر."});
}

TEST_CASE("A number or a sign alone is no sentence") {
    check({"1. أولا كذا.|2. ثانيا كذا.", "طيب. 😀", "!!! انتبه الآن."});
    CHECK(cut("...") == "...");
    CHECK(cut("") == "");
    CHECK(cut(" \n\t\r\n ") == "");
}

TEST_CASE("Paragraphs are the lines that are not empty") {
    CHECK(cut("أول. ثان.\nثالث\r\n\r\n  \nرابع.\u2029خامس") == "أول.|ثان.¶ثالث¶رابع.¶خامس");
    CHECK(cut("\u00A0أول\u3000") == "أول");
    CHECK(cut("\u200F.\n\u200Fب") == "\u200F.¶\u200Fب");
}

TEST_CASE("Torn phrases are told from sentences by their words") {
    using sijill::text::is_torn_phrase;
    for (const auto* phrase :
         {"لعام 2024.", "في 2024. ", "2024.", "بنسبة 18%.", "وبنهاية شهر مارس 2024."}) {
        INFO(phrase);
        CHECK(is_torn_phrase(phrase));
    }
    for (const auto* sentence :
         {"لعام 2024؟", "في العام الماضي.", "1.", "فاز عام 2024.", "وله 3.", "لعام 2024"}) {
        INFO(sentence);
        CHECK_FALSE(is_torn_phrase(sentence));
    }
}

TEST_CASE("No letter is lost between the sentences of random texts") {
    sijill::test::RandomText texts(7);
    for (int count = 0; count < 1500; ++count) {
        sijill::test::check_sentences(texts.next() + ". " + texts.next() + "\n«" + texts.next());
    }
}

TEST_CASE("No sentence ends inside an abbreviation, wherever it stands") {
    check({"بلغ الثمن 50 ر.س. في السوق.|ثم زاد.", "عاش سنة 570 ق.م. في بابل.",
           "قناة بي. بي. سي. الإخبارية.|ثم غيرها.", "الروائي جي. كي. رولينغ.",
           "حضر سعيد ود. منى وأ. هدى.", "سلم على لد. منى."});
    CHECK(cut("شركة سي.إن.إن. الإخبارية.") == "شركة سي.إن.إن. الإخبارية.");
}

TEST_CASE("A unit goes on with a preposition, and the time of day with anything") {
    check({"يبعد 3 كم. عن النهر.", "وزنه 5 كغ.|وصل اليوم.", "وصل في الساعة 10 ص. وغادر ليلا."});
}

TEST_CASE("A sentence may end behind a letter by its name, a number and a note of its own") {
    check({"قناة سي إن إن.|وقالت أيضا.", "الجلسة رقم 5. عقدت اليوم.", "وصل 5.|ثم غادر.",
           "عاش (ت. 505 هـ.) في طوس.", "انتهى.|(ملاحظة أولى.)|ثم بدأ."});
}
