#include "catch.hpp"
#include "claims/names/new_names.hpp"
#include "support/repeat.hpp"
#include "text/random_text.hpp"
#include "text/unicode/utf8.hpp"

#include <random>
#include <set>
#include <string>
#include <vector>

namespace sijill::claims {
namespace {

/// Fails unless the names of a text are as find_new_names() promises.
void check_promises(const std::string& text) {
    INFO(text);
    std::set<std::string> slugs;
    std::size_t last_first = 0;
    for (const NewName& name : find_new_names(text, tokenize(text), {})) {
        REQUIRE(!name.kind.empty());
        REQUIRE(!name.slug.empty());
        REQUIRE(slugs.insert(name.slug).second);
        REQUIRE(!name.spellings.empty());
        REQUIRE(!name.places.empty());
        REQUIRE(name.places.front().begin_byte >= last_first);
        last_first = name.places.front().begin_byte;
        std::size_t end = 0;
        for (const TextSpan& place : name.places) {
            REQUIRE(place.begin_byte >= end);
            REQUIRE(place.end_byte > place.begin_byte);
            REQUIRE(place.end_byte <= text.size());
            REQUIRE(text::count_code_points(text.substr(0, place.begin_byte)) == place.begin_cp);
            REQUIRE(text::count_code_points(text.substr(0, place.end_byte)) == place.end_cp);
            end = place.end_byte;
        }
        std::size_t count = 0;
        for (const Spelling& spelling : name.spellings) {
            const TextSpan& first = spelling.first;
            REQUIRE(text.substr(first.begin_byte, first.end_byte - first.begin_byte) ==
                    spelling.text);
            REQUIRE((spelling.language == "ar" || spelling.language == "en"));
            count += spelling.count;
        }
        REQUIRE(count == name.places.size());
    }
}

} // namespace

TEST_CASE("The names of any bytes have ascending places and spellings that stand there") {
    test::RandomText texts(20250218);
    for (int round = 0; round < 2000; ++round) {
        check_promises(texts.next());
    }
}

TEST_CASE("The names of words in any order have ascending places and spellings that stand there") {
    const std::vector<std::string> words{
        "شركة",  "نموذجها", "«",      "»",        "(",         ")",        "\"",  "Orion",
        "4",     "-",       "GPT",    "أوربيتكس", "الرئيس",    "التنفيذي", "لـ",  "قال",
        "محمد",  "بن",      "السعيد", "،",        ".",         "\n",       "و",   "من",
        "جامعة", "القاهرة", "للعلوم", "إيه",      "آي",        "@",        "x",   "X",
        "برو",   "\xff",    "عبد",    "وأضاف",    "لأوربيتكس", "مؤسس",     "100", "/"};
    std::mt19937 dice(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto count = dice() % 14; count > 0; --count) {
            text += words[dice() % words.size()];
            text += dice() % 4 == 0 ? "" : " ";
        }
        check_promises(text);
    }
}

TEST_CASE("Thousands of names in one text are found in linear time") {
    std::string text;
    for (int number = 0; number < 20'000; ++number) {
        text += "شركة Orbitix" + std::to_string(number) + " ومحمد غريب. ";
    }
    CHECK(find_new_names(text, tokenize(text), {}).size() == 20'001);
    const std::string repeated = test::repeat("شركة ", 100'000) + test::repeat("A", 100'000);
    CHECK(find_new_names(repeated, tokenize(repeated), {}).size() == 1);
}

} // namespace sijill::claims
