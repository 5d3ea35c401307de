#include "bench/speed/sample.hpp"
#include "catch.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>

using sijill::bench::first_letters;
using sijill::bench::Sample;
using sijill::bench::TextCensus;
using sijill::bench::with_letter_left_out;
using Words = std::vector<std::string>;

namespace {

const Words kNews{
    "أعلنت شركة الكهرباء تأخير المشروع الكبير إلى العام المقبل بسبب الأمطار",
    "قالت شركة النفط إن المشروع الجديد يحتاج إلى تمويل من المصارف المحلية",
    "وزارة الصناعة تدرس المشروع الثالث قبل نهاية العام المقبل مع المستثمرين",
    "وصلت الأمطار إلى الساحل الغربي في بداية الأسبوع",
};

TextCensus census_of(const Words& passages, std::size_t kept = 100, std::uint64_t seed = 1) {
    TextCensus census(kept, seed);
    for (const std::string& passage : passages) {
        census.add(passage);
    }
    return census;
}

bool has(const Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

bool stands_in_text(const std::string& part) {
    return std::ranges::any_of(
        kNews, [&](const std::string& passage) { return passage.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("the same text, count and seed give the same sample, another seed another one") {
    const Sample first = census_of(kNews).draw(3);
    const Sample again = census_of(kNews).draw(3);
    CHECK(first.sentences == again.sentences);
    CHECK(first.phrases == again.phrases);
    CHECK(first.prefixes == again.prefixes);
    CHECK(first.mistyped == again.mistyped);
    CHECK(first.sentences != census_of(kNews, 100, 2).draw(3).sentences);
}

TEST_CASE("frequent words come first, and stop words never") {
    const Words frequent = census_of(kNews).draw(2).frequent;
    REQUIRE(frequent.size() == 2);
    CHECK(frequent.front() == "المشروع");
    CHECK_FALSE(has(census_of(kNews).draw(1000).frequent, sijill::folded_words("إلى")));
}

TEST_CASE("a rare word is in two to five passages, of a large text in one of ten thousand") {
    CHECK(sijill::bench::rarely(1) == 5);
    CHECK(sijill::bench::rarely(50'000) == 5);
    CHECK(sijill::bench::rarely(500'000) == 50);
    Words passages = kNews;
    for (int copy = 0; copy < 6; ++copy) {
        passages.emplace_back("المطار مغلق");
    }
    const Words rare = census_of(passages).draw(1000).rare;
    CHECK(has(rare, "المشروع"));
    CHECK(has(rare, "المقبل"));
    CHECK_FALSE(has(rare, "الكهرباء"));
    CHECK_FALSE(has(rare, "المطار"));
}

TEST_CASE("sentences and phrases stand in the text; a slip does not") {
    const Sample sample = census_of(kNews).draw(20);
    REQUIRE_FALSE(sample.sentences.empty());
    REQUIRE_FALSE(sample.phrases.empty());
    REQUIRE_FALSE(sample.prefixes.empty());
    REQUIRE_FALSE(sample.mistyped.empty());
    CHECK(std::ranges::all_of(sample.sentences, stands_in_text));
    CHECK(std::ranges::all_of(sample.phrases, stands_in_text));
    CHECK(std::ranges::all_of(sample.prefixes, stands_in_text));
    for (const std::string& phrase : sample.phrases) {
        for (const sijill::Token& token : sijill::tokenize(phrase)) {
            INFO(phrase);
            CHECK_FALSE(sijill::is_stop_word(token.text));
        }
    }
    Words words;
    for (const std::string& passage : kNews) {
        for (const sijill::Token& token : sijill::tokenize(passage)) {
            words.push_back(token.text);
        }
    }
    for (const std::string& slip : sample.mistyped) {
        INFO(slip);
        CHECK_FALSE(has(words, slip));
    }
}

TEST_CASE("nothing can be drawn from nothing, and little from little") {
    CHECK(census_of({}).draw(5).sentences.empty());
    const Sample sample = census_of({"في", "من"}).draw(5);
    CHECK(sample.sentences.empty());
    CHECK(sample.frequent.empty());
    CHECK(sample.phrases.empty());
    CHECK(sample.mistyped.empty());
}

TEST_CASE("of more passages than are kept, the late ones are drawn from too") {
    TextCensus census(5, 1);
    for (int index = 0; index < 1000; ++index) {
        census.add(index < 500 ? "النصف الأول من هذا النص الطويل جدا يبدأ هنا"
                               : "وبعده يأتي نصف ثان مختلف كل الاختلاف عما سبقه");
    }
    const Words sentences = census.draw(50).sentences;
    CHECK(std::ranges::any_of(sentences, [](const std::string& sentence) {
        return sentence.find("مختلف") != std::string::npos;
    }));
}

TEST_CASE("a slip leaves out one inner letter of a word with five or more") {
    CHECK(with_letter_left_out("النموذج", 0) == "انموذج");
    CHECK(with_letter_left_out("النموذج", 4) == "النموج");
    CHECK(with_letter_left_out("النموذج", 5) == "انموذج");
    CHECK(with_letter_left_out("gemini", 1) == "geini");
    CHECK(with_letter_left_out("عام", 1) == "عام");
    CHECK(with_letter_left_out("", 1).empty());
}

TEST_CASE("first letters are whole code points") {
    CHECK(first_letters("المشروع", 4) == "المش");
    CHECK(first_letters("grok", 2) == "gr");
    CHECK(first_letters("عام", 4) == "عام");
    CHECK(first_letters("", 4).empty());
}
