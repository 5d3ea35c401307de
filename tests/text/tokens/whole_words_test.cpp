#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "support/repeat.hpp"
#include "text/span_checker.hpp"
#include "text/stems/stem.hpp"
#include "text/tokens/tokenizer.hpp"

#include <string>
#include <vector>

namespace {

struct WholeText {
    std::string text;
    std::string words;
};

void check_whole(const std::vector<WholeText>& cases) {
    for (const auto& [text, words] : cases) {
        sijill::test::check_tokens(text);
        INFO(text);
        CHECK(sijill::folded_words(text) == words);
    }
}

} // namespace

TEST_CASE("An alef keeps its hamza or maddah before a lam where a word can begin") {
    check_whole({{"ألمانيا إلغاء آلية", "ألمانيا ألغاء آليه"},
                 {"والألعاب بالإلهام للآلام كألبوم", "والألعاب بالألهام للآلام كألبوم"},
                 {"لإلغاء فبألمانيا وبالآلية", "لألغاء فبألمانيا وبالآليه"},
                 {"ا\u0655لغاء ا\u0653لية أَلْمانيا", "ألغاء آليه ألمانيا"},
                 {"الغاء ٱلكتاب", "الغاء الكتاب"}});
}

TEST_CASE("An alef loses its sign elsewhere") {
    check_whole({{"أحمد إيران آخر", "احمد ايران اخر"},
                 {"مسألة سألت تأليف", "مساله سالت تاليف"},
                 {"الأم مؤلف", "الام مءلف"},
                 {"أل", "ال"}});
}

TEST_CASE("A short word keeps its maddah, and the preposition على its alef maksura") {
    check_whole({{"آب أب آن", "آب اب آن"},
                 {"آية أية آفة", "آيه ايه آفه"},
                 {"على علي وعلى أعلى", "على علي وعلى اعلي"}});
}

TEST_CASE("Stems have no sign, so that a bare spelling shares them behind an article") {
    CHECK(sijill::stems("ألمانيا").front() == sijill::stems("الالمانيا").front());
    CHECK(sijill::stems("آب") == std::vector<std::string>{"آب"});
    CHECK(sijill::text::WordLetters("بألمانيا").kept_sign() == U'أ');
    CHECK(sijill::text::WordLetters("آب").kept_sign() == U'آ');
    CHECK(sijill::text::WordLetters("المانيا").kept_sign() == 0);
}

TEST_CASE("Names that are written without their space are two words") {
    check_whole({{"عبدالله لعبدالرحمن", "عبد الله لعبد الرحمن"},
                 {"أبوظبي ابوهنية وأبوالحسن", "ابو ظبي ابو هنيه وابو الحسن"},
                 {"نورالدين وصلاحالدين نصرالله", "نور الدين وصلاح الدين نصر الله"}});
}

TEST_CASE("Names that are written without several spaces are as many words") {
    check_whole({{"أبوعبدالله وأبوعبدالرحمن", "ابو عبد الله وابو عبد الرحمن"},
                 {"أَبُوعَبْدِاللهِ ابونورالدين", "ابو عبد الله ابو نور الدين"},
                 {"اللهاللهالله عبداللهالله", "الله الله الله عبد الله الله"},
                 {"أبوألمانيا أبوأبوظبي", "ابو ألمانيا ابوابوظبي"}});
}

TEST_CASE("Words that only look like such names stay one word") {
    check_whole({{"أبواب أبوابها أبويها أبوتهم", "ابواب ابوابها ابويها ابوتهم"},
                 {"لابورتا كابوسها", "لابورتا كابوسها"},
                 {"خالدين الوالدين بالدين", "خالدين الوالدين بالدين"},
                 {"والله بالله فلله تالله", "والله بالله فلله تالله"},
                 {"عبدا لعبده", "عبدا لعبده"}});
}

TEST_CASE("A month of two words is one word, with the span of both") {
    check_whole({{"في كانون الثاني 2024", "في كانونالثاني 2024"},
                 {"وتشرين  الأول", "وتشرينالاول"},
                 {"كانون، الثاني", "كانون الثاني"},
                 {"كانون كانون الأول", "كانون كانونالاول"},
                 {"كانون الحطب", "كانون الحطب"}});
    const std::string text = "في كانون الثاني";
    const auto tokens = sijill::tokenize(text);
    REQUIRE(tokens.size() == 2);
    CHECK(text.substr(tokens[1].span.begin_byte) == "كانون الثاني");
    CHECK(tokens[1].span.end_byte == text.size());
}

TEST_CASE("A text of halves of months is read in linear time") {
    std::string text;
    for (int count = 0; count < 20'000; ++count) {
        text += "كانون ";
    }
    CHECK(sijill::tokenize(text).size() == 20'000);
}

TEST_CASE("Names without spaces are cut apart up to a length, in linear time") {
    constexpr std::size_t kMany = 100'000;
    CHECK(sijill::tokenize("محمد" + sijill::test::repeat("الله", 20)).size() == 21);
    for (const std::string& text : {"محمد" + sijill::test::repeat("الله", kMany),
                                    sijill::test::repeat("أبوب", kMany) + "محمد",
                                    sijill::test::repeat("أبوَب", kMany) + "محمد"}) {
        CHECK(sijill::tokenize(text).size() == 1);
    }
}

TEST_CASE("The spelling of the Koran is read as that of today") {
    check_whole({{"ٱلصَّلَوٰةَ ٱلْحَيَوٰةِ", "الصلاه الحياه"},
                 {"أَمْوَٰلِ ٱلْعَـٰلَمِينَ صِرَٰطَ", "اموال العالمين صراط"},
                 {"ٱلْقُرْءَانُ ءَامَنَ", "القران امن"},
                 {"يَسْـَٔلُونَكَ سَيِّـَٔاتِ ٱلْأَفْـِٔدَةَ", "يسالونك سيءات الافءده"},
                 {"دَاوُۥدَ إِبْرَٰهِـۧمَ", "داود ابراهيم"},
                 {"مُوسَىٰ عَلَىٰ ٱلتَّوْرَىٰةَ", "موسي على التوراه"}});
}

TEST_CASE("Words that have no alef today either lose the small one of the Koran") {
    check_whole({{"هَـٰذَا ذَٰلِكَ وَلَـٰكِنَّ", "هذا ذلك ولكن"}, {"إِلَـٰهٌ ٱلرَّحْمَـٰنِ بِٱلَّيْلِ", "أله الرحمن بالليل"}});
}

TEST_CASE("Signs of the Koran in other places are marks") {
    check_whole({{"\u0670", ""},
                 {"ا\u0670ب", "اب"},
                 {"a\u0670", "a"},
                 {"جزءا جُزْءًا شيئا", "جزءا جزءا شيءا"},
                 {"ســلام", "سلام"}});
}

TEST_CASE("Marks that stand alone and signs of transliteration are part of their word") {
    check_whole({{"محم\uFC60د مكتب\uFE7Cة", "محمد مكتبه"},
                 {"Qurʾān Qur'an Qur’ān ʿAbd", "quran quran quran abd"},
                 {"xAI's l'eau O'Neill", "xai s l eau o neill"},
                 {"إطلاق\u200Bالنموذج", "اطلاق النموذج"}});
}

TEST_CASE("A name behind letters of three bytes is cut where it begins, or not at all") {
    std::string letters;
    for (int count = 0; count < 20; ++count) {
        letters += "\u08A0";
        sijill::test::check_tokens(letters + "الله");
        sijill::test::check_tokens("ل" + letters + "لأبوظبي");
    }
    check_whole({{"\u08A0\u08A0الله", "\u08A0\u08A0 الله"}});
}
