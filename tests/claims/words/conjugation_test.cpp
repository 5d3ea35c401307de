#include "catch.hpp"
#include "claims/words/conjugation.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

bool has(const std::vector<WordForm>& forms, std::string_view word, Form form) {
    const std::string folded = folded_words(word);
    return std::ranges::any_of(forms, [&](const WordForm& each) {
        return each.folded == folded && each.form == form && !each.before_pronoun;
    });
}

} // namespace

TEST_CASE("A verb has its persons, its nouns and its participles from its principal parts") {
    const auto forms = conjugate("أجّل يؤجّل | تأجيل | مؤجّل");
    for (const char* word : {"أجل", "أجلت", "أجلوا", "أجلا"}) {
        CAPTURE(word);
        CHECK(has(forms, word, Form::perfect));
    }
    for (const char* word : {"يؤجل", "تؤجل", "نؤجل", "يؤجلون", "تؤجلوا", "تؤجلان"}) {
        CAPTURE(word);
        CHECK(has(forms, word, Form::imperfect));
    }
    CHECK(has(forms, "تأجيلات", Form::noun));
    CHECK(has(forms, "مؤجلة", Form::participle));
    CHECK_FALSE(has(forms, "مؤجلة", Form::noun));
}

TEST_CASE("A verb with a weak ending loses it before the endings of persons") {
    const auto forms = conjugate("ألغى يلغي | إلغاء");
    CHECK(has(forms, "ألغت", Form::perfect));
    CHECK(has(forms, "الغت", Form::perfect)); // as many write it
    CHECK(has(forms, "ألغوا", Form::perfect));
    CHECK(has(forms, "يلغون", Form::imperfect));
    CHECK(has(forms, "يلغ", Form::imperfect)); // «لم يلغ»
    CHECK_FALSE(has(forms, "ألغىوا", Form::perfect));
}

TEST_CASE("A part that is lacking adds no form") {
    const auto forms = conjugate("- يؤخّر");
    CHECK(has(forms, "تؤخر", Form::imperfect));
    CHECK_FALSE(has(forms, "أخر", Form::perfect));
}

TEST_CASE("What has no letters has no forms") {
    for (const char* parts : {"", " ", "|", "ي", "َ ُ | َ | ِ", "- ي", "- َ"}) {
        CAPTURE(parts);
        CHECK(conjugate(parts).empty());
    }
    CHECK(has(conjugate("-  يقي"), "تقي", Form::imperfect));
}

TEST_CASE("A noun has its numbers") {
    const auto forms = decline("مهلة");
    CHECK(has(forms, "مهلتين", Form::noun));
    CHECK(has(forms, "مهلات", Form::noun));
    CHECK_FALSE(has(forms, "مهلت", Form::noun)); // only before a pronoun
}

} // namespace sijill::claims
