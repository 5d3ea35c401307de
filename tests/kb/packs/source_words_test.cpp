#include "catch.hpp"
#include "kb/packs/source_words.hpp"

using sijill::kb::SourceWords;

namespace {

constexpr const char* kSourceText =
    "وأعلنت الشركة أن نموذجها سيصدر بنهاية عام 2024. ويُستخدم على منصة Musk الاجتماعية X، وهي "
    "واسعة الانتشار.";

} // namespace

TEST_CASE("A phrase stands in a text word by word, whatever particle is before the first") {
    SourceWords words(kSourceText);
    CHECK(words.has_phrase("أعلنت"));
    CHECK(words.has_phrase("اعلنت الشركة"));
    CHECK(words.has_phrase("وَأعلنت"));
    CHECK(words.has_phrase("نهاية عام 2024"));
    CHECK(words.has_phrase("بنهاية عام 2024"));
    CHECK_FALSE(words.has_phrase("أعلن"));
    CHECK_FALSE(words.has_phrase("نهاية 2024"));
    CHECK_FALSE(words.has_phrase("نهاية عام 2025"));
    CHECK_FALSE(words.has_phrase("الانتشار واسعة"));
    CHECK_FALSE(words.has_phrase("واسعة الانتشار جدًا"));
}

TEST_CASE("A value stands in a text in the order of its words, with few others between") {
    SourceWords words(kSourceText);
    CHECK(words.has_in_order("منصة اجتماعية"));
    CHECK(words.has_in_order("منصة الاجتماعية X"));
    CHECK(words.has_in_order("نهاية عام 2024"));
    CHECK_FALSE(words.has_in_order("اجتماعية منصة"));
    CHECK_FALSE(words.has_in_order("منصة الانتشار"));
    CHECK_FALSE(words.has_in_order("منصة رائدة"));
}

TEST_CASE("Words without a letter or digit stand in every text, and no words in none") {
    SourceWords words(kSourceText);
    CHECK(words.has_phrase("…"));
    CHECK(words.has_in_order("…"));
    SourceWords none("");
    CHECK_FALSE(none.has_phrase("أعلنت"));
    CHECK_FALSE(none.has_in_order("أعلنت"));
}

TEST_CASE("For words that a text lacks, the nearest are offered") {
    SourceWords words(kSourceText);
    CHECK(words.nearest("بنهاية عام 2025").text() == "did you mean 'بنهاية عام 2024'?");
    CHECK(words.nearest("الشركه").text() == "did you mean الشركة?");
    CHECK(words.nearest("لا شيء من هذا").empty());
}
