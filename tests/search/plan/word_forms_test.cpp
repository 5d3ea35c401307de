#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/plan/word_forms.hpp"

using sijill::search::WordForms;
using Words = std::vector<std::string>;

namespace {

Words in_order(Words words) {
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

TEST_CASE("words stand for each other when they share a stem") {
    PassageBase base({"تأخير وتأخيرات", "الشركات", "شركة Grok Groks"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(in_order(word_forms.forms_of("التاخير")) == Words{"تاخير", "وتاخيرات"});
    CHECK(word_forms.forms_of("شركه") == Words{"شركه", "الشركات"});
    CHECK(word_forms.forms_of("grok") == Words{"grok"});
    CHECK(word_forms.forms_of("بنفسج").empty());
    CHECK(word_forms.forms_of("").empty());
}

TEST_CASE("a numeral stands for its digits and a name for its letters in the other script") {
    PassageBase base({"Grok 5", "غروك خمسة"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(in_order(word_forms.forms_of("غروك")) == Words{"grok", "غروك"});
    CHECK(in_order(word_forms.forms_of("grok")) == Words{"grok", "غروك"});
    CHECK(in_order(word_forms.forms_of("خمسه")) == Words{"5", "خمسه"});
    CHECK(in_order(word_forms.forms_of("5")) == Words{"5", "خمسه"});
}

TEST_CASE("another writing of a word is no kin that needs words which look alike beside it") {
    PassageBase base({"شباب في February", "فبراير", "في يناير"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK_FALSE(word_forms.find("january").are_kin_alone);
    CHECK_FALSE(word_forms.find("شباط").are_kin_alone);
    CHECK(word_forms.find("مارس").are_kin_alone); // nothing stands for it

    const sijill::SearchResult found = base.index().search("January", {});
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits[0].id == 3);
}

TEST_CASE("a word stands for itself before its stems are learned") {
    PassageBase base;
    base.add(1, "تأخيرات");
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.forms_of("تاخيرات") == Words{"تاخيرات"});
    CHECK(word_forms.forms_of("تاخير").empty());
}

TEST_CASE("a word whose last passage went away is no form any more") {
    PassageBase base({"تأخير", "تأخيرات"});
    base.remove(2);
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.forms_of("تاخيرات") == Words{"تاخير"});
    CHECK(word_forms.words_with_prefix("تاخ") == Words{"تاخير"});
    CHECK(word_forms.near_words("تاخيراتت", 9) == Words{"تاخير"});
}

TEST_CASE("a prefix stands for all words that begin with it, in alphabetical order") {
    PassageBase base({"تأخير تأخر تاج", "التأخير تاخت grok grok2 groq"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.words_with_prefix("تاخ") == Words{"تاخت", "تاخر", "تاخير"});
    CHECK(word_forms.words_with_prefix("gro") == Words{"grok", "groq"});
    CHECK(word_forms.words_with_prefix("groz").empty());
}

TEST_CASE("a bare prefix also stands for words whose alef keeps its sign") {
    PassageBase base({"ألمانيا الماء آلية", "بألمانيا"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.words_with_prefix("الم") == Words{"الماء", "ألمانيا"});
    CHECK(word_forms.words_with_prefix("ألم") == Words{"ألمانيا"});
    CHECK(word_forms.words_with_prefix("ال") == Words{"الماء", "آليه", "ألمانيا"});
}

TEST_CASE("a bare word stands for the one with its sign, and the other way round if it is long") {
    PassageBase base({"إلهام الهام", "ألكسندر الكسندر", "ألغاز الغاز غاز"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(in_order(word_forms.forms_of("الهام")) == Words{"ألهام", "الهام"});
    CHECK(word_forms.forms_of("ألهام") == Words{"ألهام"});
    CHECK(in_order(word_forms.forms_of("ألكسندر")) == Words{"ألكسندر", "الكسندر"});
    CHECK(word_forms.forms_of("ألغاز") == Words{"ألغاز"});
    CHECK(in_order(word_forms.forms_of("غاز")) == Words{"الغاز", "غاز"});
}

TEST_CASE("a stop word is no word that looks alike") {
    PassageBase base({"الذين", "الذئبين"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.near_words("الذيين", 9) == Words{"الذءبين"});
}

TEST_CASE("near words are the most alike by trigrams, equals in alphabetical order") {
    PassageBase base({"جروك غروك غروكي ماسك", "تأخير 2024 2025"});
    WordForms word_forms(base.db(), PassageBase::tables());
    CHECK(word_forms.near_words("غروكك", 10) == Words{"غروك", "غروكي"});
    CHECK(word_forms.near_words("غروكك", 1) == Words{"غروك"});
    CHECK(word_forms.near_words("2023", 10).empty());
    CHECK(word_forms.near_words("زنبق", 10).empty());
    PassageBase laughter({"ههههههههههههه"});
    CHECK(WordForms(laughter.db(), PassageBase::tables()).near_words("هههه", 1).size() == 1);
    CHECK(word_forms.near_words("", 10).empty());
    CHECK(word_forms.near_words("غروك", 0).empty());
}
