#include "catch.hpp"
#include "support/repeat.hpp"
#include "text/sayings/sayings.hpp"

#include <string>
#include <vector>

using sijill::tokenize;
using sijill::test::repeat;
using sijill::text::find_sayings;

namespace {

std::string cut(const std::string& text, const sijill::TextSpan& span) {
    return text.substr(span.begin_byte, span.end_byte - span.begin_byte);
}

/// The sayings of a sentence: "verb [speaker] words", with "!" before the words of a direct one.
std::string sayings_of(const std::string& text) {
    std::string found;
    for (const auto& saying : find_sayings(text, tokenize(text))) {
        found += (found.empty() ? "" : " / ") + cut(text, saying.verb) + " [" +
                 (saying.speaker ? cut(text, *saying.speaker) : "") + "] " +
                 (saying.direct ? "!" : "") + cut(text, saying.words);
    }
    return found;
}

struct SayingRow {
    const char* text;
    const char* sayings;
};

void check_sayings(const std::vector<SayingRow>& rows) {
    for (const auto& [text, sayings] : rows) {
        CAPTURE(text);
        CHECK(sayings_of(text) == sayings);
    }
}

} // namespace

TEST_CASE("A verb of saying has its speaker behind it and what is said behind that") {
    check_sayings({
        {"قال ماسك إن النموذج تأخر", "قال [ماسك] النموذج تأخر"},
        {"وقالت شركة أبل، إن العطل أصلح", "وقالت [شركة أبل] العطل أصلح"},
        {"ذكرت صحيفة \"ديلي ميل\" البريطانية أن الملعب تأخر",
         "ذكرت [صحيفة \"ديلي ميل\" البريطانية] الملعب تأخر"},
        {"وذكرت الصحيفة، الأربعاء، أن التجربة نجحت", "وذكرت [الصحيفة] التجربة نجحت"},
        {"يقول خبراء إنها مفيدة", "يقول [خبراء] مفيدة"},
        {"أشار التقرير إلى أن المبيعات زادت", "أشار [التقرير] المبيعات زادت"},
        {"شدد الوزير على أن القرار نهائي", "شدد [الوزير] القرار نهائي"},
        {"وقال ماسك لرويترز إنه سيعود", "وقال [ماسك] سيعود"},
        {"وقال ماسك في مقابلة إنه سيعود", "وقال [ماسك] سيعود"},
        {"وقالت سلمى، التي تعمل في الشركة، إن العمل صعب", "وقالت [سلمى] العمل صعب"},
    });
}

TEST_CASE("A speaker's title and name are one phrase, also with a comma between") {
    check_sayings({
        {"قال رئيس الشركة، سعيد علي، إن السوق صعبة", "قال [رئيس الشركة، سعيد علي] السوق صعبة"},
        {"قال الناطق باسم الوزارة سعيد علي إن السوق صعبة",
         "قال [الناطق باسم الوزارة سعيد علي] السوق صعبة"},
        {"قال المدير العام لشركة النقل سعيد علي إن السوق صعبة",
         "قال [المدير العام لشركة النقل سعيد علي] السوق صعبة"},
        {"أكدت الرئيسة التنفيذية للشركة العاملة في النفط، سلمى علي، أن السوق صعبة",
         "أكدت [الرئيسة التنفيذية للشركة العاملة في النفط، سلمى علي] السوق صعبة"},
        {"قال سعيد علي، المدير العام للشركة، إن السوق صعبة", "قال [سعيد علي] السوق صعبة"},
    });
}

TEST_CASE("A speaker may stand before the verb") {
    check_sayings({
        {"لكن الشركة قالت إن العطل أصلح", "قالت [الشركة] العطل أصلح"},
        {"إلا أن \"بيزنس إنسايدر\" قال إن القيمة ستزيد", "قال [بيزنس إنسايدر] القيمة ستزيد"},
        {"مسؤولون في الشركة يقولون إن السوق صعبة", "يقولون [مسؤولون] السوق صعبة"},
    });
}

TEST_CASE("A pronoun is no speaker, and a participle has the speaker before it") {
    check_sayings({
        {"وأضاف أن الشركة ستعود", "وأضاف [] الشركة ستعود"},
        {"قال ماسك إن النموذج تأخر، مشيرا إلى أنه سيصدر قريبا، ومؤكدا أن الفريق يعمل",
         "قال [ماسك] النموذج تأخر / مشيرا [ماسك] سيصدر قريبا / ومؤكدا [ماسك] الفريق يعمل"},
        {"وعلق قائلا: نعم", "وعلق [] !نعم / قائلا [] !نعم"},
    });
}

TEST_CASE("Words in quotation marks or behind a colon are the speaker's own") {
    check_sayings({
        {"وقال ماسك: «سنطلق النموذج غدا»", "وقال [ماسك] !سنطلق النموذج غدا"},
        {"وأضاف: «نعم»", "وأضاف [] !نعم"},
        {"وقال المطار في بيان \"عمل المهندسون في الموقع وأصلحوا العطل\"",
         "وقال [المطار] !عمل المهندسون في الموقع وأصلحوا العطل"},
        {"غرد ماسك: سنطلقه غدا", "غرد [ماسك] !سنطلقه غدا"},
        {"\"سنطلق هذا النموذج الجديد قبل نهاية العام\"، يقول ماسك",
         "يقول [ماسك] !سنطلق هذا النموذج الجديد قبل نهاية العام"},
        {"ماسك: \"سنطلق النموذج غدا\"", "ماسك [ماسك] !سنطلق النموذج غدا"},
        {"إيلون ماسك: \"سنطلقه\"", "ماسك [إيلون ماسك] !سنطلقه"},
    });
}

TEST_CASE("What is announced may be a noun") {
    check_sayings({
        {"أعلنت شركة أمازون سحب لعبة من موقعها", "أعلنت [شركة أمازون] سحب لعبة من موقعها"},
        {"أعلنت الممثلة سعاد حسن عن انسحابها من الفيلم",
         "أعلنت [الممثلة سعاد حسن] انسحابها من الفيلم"},
        {"طالب المحامي بتأجيل القضية", "طالب [المحامي] بتأجيل القضية"},
        {"تأخر الإطلاق، وفقا لتصريحاته", ""},
        {"أكد الوزير صحة الخبر", "أكد [الوزير] صحة الخبر"},
    });
}

TEST_CASE("Of a report, the speaker is whom it is taken from") {
    check_sayings({
        {"ونقلت الصحيفة عن ديف بوستون من الإدارة قوله إن النظام تقدم كبير",
         "ونقلت [ديف بوستون] النظام تقدم كبير"},
        {"نقلت الوكالة عن مصادر أن الاتفاق قريب", "نقلت [مصادر] الاتفاق قريب"},
        {"نقلت الشركة مقرها إلى دبي", ""},
    });
}

TEST_CASE("A source is named by a preposition before or behind what it says") {
    check_sayings({
        {"تأخر الإطلاق شهرين، بحسب رويترز", "بحسب [رويترز] تأخر الإطلاق شهرين"},
        {"تأخر الإطلاق، وفقا لبيان الشركة", "وفقا [بيان الشركة] تأخر الإطلاق"},
        {"تأخر الإطلاق، طبقا للشركة", "طبقا [للشركة] تأخر الإطلاق"},
        {"تأخر الإطلاق، طبقا لأمين المجلس", "طبقا [أمين المجلس] تأخر الإطلاق"},
        {"تأخر الإطلاق، طبقا \uFEF7مين المجلس", "طبقا [\uFEF7مين المجلس] تأخر الإطلاق"},
        {"وبحسب تقارير محلية فإن الهاتف ينافس غيره", "وبحسب [تقارير محلية] الهاتف ينافس غيره"},
        {"تأخر الإطلاق، وفق ما ذكرت صحيفة الخبر", "وفق ما ذكرت [صحيفة الخبر] تأخر الإطلاق"},
        {"هذا أفضل هاتف، على حد تعبير ماسك", "على حد تعبير [ماسك] هذا أفضل هاتف"},
        {"على حد قوله، الهاتف جيد.", "على حد قوله [] الهاتف جيد"},
        {"على حد تعبير ماسك، الهاتف جيد.", "على حد تعبير [ماسك] الهاتف جيد"},
        {"على حد تعبيره", ""},
        {"على حد تعبير ماسك", ""},
        {"على حد", ""},
        {"قال ماسك إن هذا أفضل هاتف، على حد قوله",
         "قال [ماسك] هذا أفضل هاتف / على حد قوله [ماسك] هذا أفضل هاتف"},
        {"يصنع حسب الطلب", ""},
        {"قسمت الغنائم وفق القانون", ""},
    });
}

TEST_CASE("Words that look like verbs of saying say nothing without what is said") {
    check_sayings({
        {"ذكر البيان الأسباب", ""},
        {"كتب كثيرة في المكتبة", ""},
        {"يذكر أن الشركة تأسست عام 2010", ""},
        {"دون أن يعلم أحد", ""},
        {"لم تعلن جهة أنها المسؤولة", ""},
        {"ما ذكرته الصحيفة أن السوق صعبة", ""},
        {"لم تكشف الشركة السعر، إلا أن السوق تعرفه", ""},
        {"", ""},
        {"قال", ""},
        {"قال إن", ""},
    });
}

TEST_CASE("Sayings are found in any bytes") {
    CHECK(sayings_of("\xFF قال \xFF ماسك \xFF إن \xFF نعم") == "قال [ماسك] نعم");
}

TEST_CASE("A saying inside a quotation does not end it") {
    check_sayings({
        {"قال ماسك: \"سنطلق الهاتف، وقال كوك إنه تأخر\"",
         "قال [ماسك] !سنطلق الهاتف، وقال كوك إنه تأخر / وقال [كوك] تأخر"},
        {"قال ماسك إن الهاتف جيد، وقال كوك إنه تأخر", "قال [ماسك] الهاتف جيد / وقال [كوك] تأخر"},
    });
}

TEST_CASE("Of a sentence without end only the first words are read") {
    const std::string long_text = repeat("قال ماسك إن الهاتف تأخر ", 100'000);
    const auto tokens = tokenize(long_text);
    const auto sayings = find_sayings(long_text, tokens);
    CHECK(sayings.size() == sijill::text::kMostWordsOfSentence / 5);
    CHECK(sayings.back().words.end_byte ==
          tokens[sijill::text::kMostWordsOfSentence - 1].span.end_byte);
    for (const char* part : {"نقلت عن ", "على حد قوله ", "بحسب رويترز ", "قال: «نعم "}) {
        const std::string text = repeat(part, 100'000);
        CHECK(find_sayings(text, tokenize(text)).size() <= sijill::text::kMostWordsOfSentence);
    }
}
