#include "catch.hpp"
#include "sijill/analyzer.hpp"
#include "support/repeat.hpp"
#include "text/letters/letter_fold.hpp"
#include "text/letters/letter_reader.hpp"
#include "text/letters/rare_letters.hpp"
#include "text/unicode/utf8.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sijill::text;
using sijill::test::repeat;

TEST_CASE("Letter folds keep apart what is not a spelling of the same") {
    const auto fold = [](std::u32string_view letters) {
        std::u32string folded;
        for (const char32_t letter : letters) {
            folded += fold_letter(letter);
        }
        return folded;
    };
    CHECK(fold(U"أإآٱ") == U"اااا");
    CHECK(fold(U"ىیة") == U"ييه");
    CHECK(fold(U"ؤئء") == U"ءءء");
    CHECK(fold(U"٠٩۰۹") == U"0909");
    CHECK(fold(U"حخجعغسشصضa7") == U"حخجعغسشصضa7");
}

TEST_CASE("Folding a letter twice is folding it once") {
    for (char32_t letter = 0; letter < 0x3000; ++letter) {
        CAPTURE(static_cast<unsigned>(letter));
        REQUIRE(fold_letter(fold_letter(letter)) == fold_letter(letter));
    }
}

TEST_CASE("The table says of every letter what ICU says") {
    for (char32_t letter = 0; letter < kTableSize; ++letter) {
        const TableEntry& entry = kLetterTable[letter];
        if (entry.context == LetterContext::rare) {
            continue;
        }
        CAPTURE(static_cast<unsigned>(letter));
        // NFKC makes several separators of some, as a space and a mark of «´».
        for (const FoldedLetter& folded : fold_rare(std::u32string(1, letter))) {
            REQUIRE(folded.kind == entry.folded.kind);
            REQUIRE(folded.utf8 == entry.folded.utf8);
            REQUIRE(folded.size == entry.folded.size);
        }
    }
}

TEST_CASE("A letter takes the marks that NFKC melts into it, and no others") {
    struct Case {
        std::string text;
        std::size_t letters; ///< code points of the first group
    };
    const std::vector<Case> cases = {
        {"و\u0654", 2}, {"و\u064E\u0654", 3}, {"و\u064E", 1},     {"ب\u0654", 1},
        {"e\u0301", 2}, {"e\u064E", 1},       {"eب", 1},          {"é", 1},
        {"ي", 1},       {"ي\u2019", 1},       {"\u1112\u1161", 2}};
    for (const auto& [text, letters] : cases) {
        LetterReader reader(text);
        static_cast<void>(reader.next());
        INFO(text);
        CHECK(reader.position().code_point == letters);
    }
}

TEST_CASE("A tatweel or a small alef takes no marks behind it, and folds the same with them") {
    for (const std::string mark : {"ـ", "ا\u0670"}) {
        for (const std::string behind : {"\u0653", "\u064E\u0653"}) {
            INFO(mark << behind);
            CHECK(sijill::folded_words("ب" + mark + behind + "ت") ==
                  sijill::folded_words("ب" + mark + "ت"));
        }
        CHECK(sijill::folded_words("ب" + mark + "\u0301ت") ==
              sijill::folded_words("ب" + mark + " ت"));
    }
}

TEST_CASE("Runs of marks are read in linear time") {
    constexpr std::size_t kMarks = 500'000;
    for (const auto& [text, word] : std::vector<std::pair<std::string, std::string>>{
             {"ب" + repeat("ـ", kMarks), "ب"},
             {"ا" + repeat("\u0670", kMarks), "ا"},
             {"e" + repeat("\u0301", kMarks) + repeat("\u0323", kMarks), "e"}}) {
        CHECK(sijill::folded_words(text) == word);
    }
}

TEST_CASE("Looking ahead behind a letter with many marks takes linear time") {
    const std::string text = "e" + repeat("\u0301", 100'000) + repeat(" ab'cd", 100'000);
    CHECK(sijill::tokenize(text).size() == 100'001);
}
