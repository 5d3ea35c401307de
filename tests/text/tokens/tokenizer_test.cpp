#include "text/letters/rare_letters.hpp"
#include "text/random_text.hpp"
#include "text/span_checker.hpp"
#include "text/tokens/tokenizer.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using sijill::test::check_tokens;
using sijill::text::to_utf8;

namespace {

struct TokenizedText {
    std::string text;
    std::string words;
};

void check_words(const std::vector<TokenizedText>& cases) {
    for (const auto& [text, words] : cases) {
        check_tokens(text);
        INFO(text);
        CHECK(sijill::folded_words(text) == words);
    }
}

/// The stretches of the text that its words came from, with '|' between them.
std::string stretches(const std::string& text) {
    check_tokens(text);
    std::string joined;
    const auto tokens = sijill::tokenize(text);
    for (const auto& token : tokens) {
        const auto& span = token.span;
        if (&token != &tokens.front()) {
            joined += '|';
        }
        joined += text.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }
    return joined;
}

} // namespace

TEST_CASE("Spellings of one Arabic word fold to one") {
    check_words({{"التَّأْخِير", "التاخير"},
                 {"التـــأخير", "التاخير"},
                 {"إلى أحمد آمال ٱلكتاب", "ألي احمد امال الكتاب"},
                 {"مدرسة مدرسه", "مدرسه مدرسه"},
                 {"مسؤول مسئول", "مسءول مسءول"},
                 {"گوگل پاريس ڤيديو", "كوكل باريس فيديو"},
                 {"ایران", "ايران"},
                 {"ﻻ ﷲ", "لا الله"},
                 {"می\u200Cخواهم", "ميخواهم"},
                 {"\u202Bنص\u202C", "نص"},
                 {"و\u0654 و\u064F\u0654 وُ", "ء ء و"},
                 {"سماء", "سماء"}});
}

TEST_CASE("Latin letters lose case and accents, other scripts their case alone") {
    check_words({{"Café CAFE\u0301 ÉTÉ", "cafe cafe ete"},
                 {"Straße İstanbul ﬁn", "strasse istanbul fin"},
                 {"Ёлка ΆΓΙΟΣ", "ёлка άγιοσ"},
                 {"éή", "e ή"},
                 {"ＧＰＴ", "gpt"},
                 {"名探偵 한국", "名探偵 한국"},
                 {"\u1112\u200D\u1161\u11AB", "한"}});
}

TEST_CASE("Numbers stay whole, other signs between digits part them") {
    check_words({{"1,000 ١٬٠٠٠ ۱،۰۰۰", "1000 1000 1000"},
                 {"3.5 ٣٫٥ 1,234.5", "3.5 3.5 1234.5"},
                 {"1,00 1,0000 1234,567", "1 00 1 0000 1234 567"},
                 {"1,234,5678", "1234 5678"},
                 {"3. 5 .5 5.", "3 5 5 5"},
                 {"1.2.3", "1.2.3"},
                 {"５.3 １,０００", "5 3 1 000"},
                 {"2024/2025 10:30", "2024 2025 10 30"},
                 {"x² ½", "x 2 1 2"},
                 {"1\uE0002", "1 2"},
                 {"१२", ""}});
}

TEST_CASE("A word ends where the script changes") {
    check_words({{"وGemini", "و gemini"},
                 {"Grok3", "grok 3"},
                 {"Claude3.5Opus", "claude 3.5 opus"},
                 {"GPT-4o", "gpt 4o"},
                 {"H100", "h 100"},
                 {"100km 5G 5Gب", "100 km 5g 5g ب"},
                 {"كوفيد19", "كوفيد 19"},
                 {"snake_case", "snake case"},
                 {"αب βab abβ", "αب βab ab β"}});
}

TEST_CASE("A teh marbuta with two letters behind it ends a word, with one it does not") {
    check_words({{"مدرسةكبيرة", "مدرسه كبيره"},
                 {"مدرسةك", "مدرسهك"},
                 {"ةكتاب", "هكتاب"},
                 {"مدرسة كبيرة", "مدرسه كبيره"},
                 {"مدرسةABC", "مدرسه abc"},
                 {"كةةكك", "كه ه كك"}});
}

TEST_CASE("Names of the servant kind are two words, shorter words are one") {
    check_words({{"عبدالله", "عبد الله"},
                 {"عَبْدُالرحمن", "عبد الرحمن"},
                 {"عبد الله", "عبد الله"},
                 {"عبدال", "عبدال"},
                 {"عبدالح", "عبدالح"},
                 {"وعبدالله", "وعبد الله"},
                 {"عبدﷲ", "عبد الله"}});
}

TEST_CASE("Marks that are not Arabic part words, ill-formed bytes too") {
    check_words({{"x\u0301y", "x y"},
                 {"ب\u0301ب", "ب ب"},
                 {"ب\xFFك", "ب ك"},
                 {"ب\xD8", "ب"},
                 {"\xC0\x80", ""},
                 {"\xED\xA0\x80", ""},
                 {"", ""},
                 {" .,!؟«»", ""},
                 {std::string("a\0b", 3), "a b"}});
}

TEST_CASE("A span has the marks and tatweels of its word, and no punctuation") {
    CHECK(stretches("«التَّأْخِيرُ»، ثُمَّ.") == "التَّأْخِيرُ|ثُمَّ");
    CHECK(stretches("(لـ xAI)") == "لـ|xAI");
    CHECK(stretches("بلغ 1,000.5٪") == "بلغ|1,000.5");
    CHECK(stretches("وGemini") == "و|Gemini");
    CHECK(stretches("مدرسةٌكبيرة") == "مدرسةٌ|كبيرة");
    CHECK(stretches("\u200Fنص\u200F.") == "نص");
    CHECK(stretches("cafe\u0301!") == "cafe\u0301");
}

TEST_CASE("A name that is cut in two has two spans that adjoin") {
    CHECK(stretches("«عبدالله»") == "عبد|الله");
    CHECK(stretches("عَبْدُـالله") == "عَبْدُـ|الله");
    const auto tokens = sijill::tokenize("«عبدالله»");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].span == sijill::TextSpan{2, 8, 1, 4});
    CHECK(tokens[1].span == sijill::TextSpan{8, 16, 4, 8});
}

TEST_CASE("One character that is several words gives its span to the first") {
    CHECK(stretches("ﷺ") == "ﷺ|||");
    CHECK(stretches("قال ﷺ كذا") == "قال|ﷺ||||كذا");
    CHECK(stretches("½x") == "½|x");
}

TEST_CASE("A name that is cut where a character of several words stood has sound spans") {
    CHECK(stretches("ﷻﷲ") == "ﷻ||ﷲ");
    CHECK(stretches("ﷻَﷲُ وكان") == "ﷻَ||ﷲُ|وكان");
    CHECK(stretches("ﷺالدين ﷻالدين") == "ﷺ|||الدين|ﷻ|الدين");
    CHECK(stretches("عبدﷲ عبدﷲﷺ") == "عبد|ﷲ|عبد|ﷲﷺ|||");
    CHECK(stretches("﷼له") == "﷼|له"); // «ريال» and «له»: cut inside the character
    CHECK(stretches("ﻧﻮﺭﷻﷲ ﻧﻮﺭالدين") == "ﻧﻮﺭﷻ||ﷲ|ﻧﻮﺭ|الدين");
}

TEST_CASE("A name behind a spelling of the Koran is cut where it begins") {
    CHECK(stretches("هَـٰذَاالله") == "هَـٰذَا|الله");
    CHECK(stretches("مدرسةٰكرالله") == "مدرسة|ٰكر|الله");
    CHECK(stretches("إِلَـٰهَالله") == "إِلَـٰهَ|الله");
    CHECK(stretches("ٱلَّيْلِالله!") == "ٱلَّيْلِ|الله");
}

TEST_CASE("Characters that are several letters or words have sound spans beside each other") {
    std::vector<std::string> of_letters;
    std::vector<std::string> of_words;
    constexpr char32_t kEnd = 0x110000;
    for (char32_t letter = 0x80; letter < kEnd; ++letter) {
        const auto folded = letter >= 0xD800 && letter < 0xE000 // surrogates
                                ? std::vector<sijill::text::FoldedLetter>{}
                                : sijill::text::fold_rare(std::u32string(1, letter));
        if (std::ranges::count_if(folded, [](const auto& part) { return part.size > 0; }) > 1) {
            const std::string& character =
                of_letters.emplace_back(sijill::text::to_utf8(std::u32string(1, letter)));
            if (sijill::tokenize(character).size() > 1) {
                of_words.push_back(character);
            }
        }
    }
    CHECK(of_letters.size() > 900);
    CHECK(of_words.size() > 100);
    for (const std::string& first : of_words) {
        for (const std::string& second : of_letters) {
            check_tokens(first + second);
            check_tokens(second + first);
        }
    }
    for (const std::string& character : of_letters) {
        for (const std::string_view other : {"ﷺ", "ﷻ", "ﷲ", "ﻻ", "الله", "الدين", "عبد", "ابو", "و",
                                             "1", "x", "هَـٰذَا", "َ", "\u0301", "\u200D", " ", "."}) {
            const std::string text(other);
            check_tokens(text + character + text);
            check_tokens(character + "\u064F" + text + "\u0651" + character);
        }
    }
}

TEST_CASE("A word reads the same with an invisible character behind each letter") {
    const std::vector<std::string> letters{"ب", "أ", "ى", "ة", "ؤ", "ک", "و", "ي",    "ل",
                                           "ا", "ه", "ء", "ـ", "x", "é", "ﷺ", "عبدال"};
    // No vowel sign: those that make a letter of the Koran stand side by side.
    const std::vector<std::string> others{" ", "،", ".", "؟", "3", "\n", "\u00A0"};
    std::mt19937 dice(622);
    for (int count = 0; count < 20000; ++count) {
        std::string plain;
        std::string with_joiners; // these words are read letter by letter
        for (auto left = dice() % 20; left > 0; --left) {
            const bool is_letter = dice() % 4 > 0;
            const auto& pieces = is_letter ? letters : others;
            const std::string& piece = pieces[dice() % pieces.size()];
            plain += piece;
            with_joiners += is_letter ? piece + "\u200D" : piece;
        }
        INFO(plain);
        REQUIRE(sijill::folded_words(plain) == sijill::folded_words(with_joiners));
    }
}

TEST_CASE("Each letter of two bytes is the same among plain letters and read one by one") {
    for (char32_t letter = 0x80; letter < 0x800; ++letter) {
        if (letter == sijill::text::kDaggerAlef) {
            continue; // what it is depends on the letter next to it
        }
        for (const unsigned before : {0U, 1U, 7U, 8U, 9U}) {
            std::u32string plain(before, U'س');
            plain += letter;
            plain += U"سس، "; // and more than is read at once behind the word
            plain += std::u32string(before, U'د');
            std::u32string with_joiners; // these words are read letter by letter
            for (const char32_t one : plain) {
                with_joiners += one;
                with_joiners += one == U'س' ? U"\u200D" : U"";
            }
            INFO("U+" << std::hex << static_cast<unsigned>(letter) << " behind " << before);
            CHECK(sijill::folded_words(to_utf8(plain)) ==
                  sijill::folded_words(to_utf8(with_joiners)));
        }
    }
}

TEST_CASE("A word is the same at the end of a text and in front of others") {
    const std::u32string behind = U" \u0633\u0633\u0633\u0633\u0633\u0633\u0633\u0633\u0633\u0633";
    const std::string other = to_utf8(behind.substr(1));
    for (const std::u32string_view known :
         {U"عبدالرحمن", U"أبوظبي", U"وأبوظبي", U"ابوالهول", U"صلاحالدين", U"فضلالله", U"على",
          U"الآلية", U"آية", U"تشرين", U"كانون"}) {
        for (std::size_t at = 0; at < known.size(); ++at) {
            for (char32_t letter = 0x621; letter < 0x700; ++letter) {
                std::u32string word(known);
                word[at] = letter;
                const std::string text = to_utf8(word);
                INFO(text);
                CHECK(sijill::folded_words(to_utf8(word + behind)) ==
                      sijill::folded_words(text) + ' ' + other);
            }
        }
    }
}

TEST_CASE("What holds for every text holds for random ones and for long words") {
    sijill::test::RandomText texts(20240101);
    for (int count = 0; count < 20000; ++count) {
        check_tokens(texts.next());
    }
    std::string word;
    for (int count = 0; count < 50000; ++count) {
        word += count % 7 == 0 ? "وَ" : "كت";
    }
    CHECK(sijill::tokenize(word).size() == 1);
    CHECK(sijill::folded_words(word).size() < word.size());
}
