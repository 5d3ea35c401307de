#include "catch.hpp"
#include "claims/words/lexicon.hpp"
#include "sijill/analyzer.hpp"

namespace sijill::claims {

namespace {

/// Returns the readings of a word by a lexicon of one verb and one noun.
std::vector<Reading> readings(std::string_view word) {
    static const Lexicon lexicon = [] {
        Lexicon made;
        made.add(made.set_of("postpone"), conjugate("أجّل يؤجّل | تأجيل | مؤجّل"));
        made.add(made.set_of("deadline"), decline("مهلة"));
        return made;
    }();
    std::vector<Reading> found;
    lexicon.read(folded_words(word), found);
    return found;
}

} // namespace

TEST_CASE("A word is read without what is written together with it") {
    const auto found = readings("وبتأجيلها");
    REQUIRE(found.size() == 1);
    CHECK(found[0].form == Form::noun);
    CHECK(found[0].clitics.conjunction);
    CHECK(found[0].clitics.preposition == 'b');
    CHECK(found[0].clitics.pronoun);
    CHECK_FALSE(found[0].clitics.article);
}

TEST_CASE("The article is found behind prepositions, also in «لل»") {
    for (const char* word : {"التأجيل", "بالتأجيل", "للتأجيل", "والتأجيل"}) {
        CAPTURE(word);
        const auto found = readings(word);
        REQUIRE(found.size() == 1);
        CHECK(found[0].clitics.article);
    }
    CHECK(readings("للتأجيل")[0].clitics.preposition == 'l');
}

TEST_CASE("The future goes with imperfects alone, and the article with nouns alone") {
    REQUIRE(readings("سيؤجلون").size() == 1);
    CHECK(readings("سيؤجلون")[0].clitics.future);
    CHECK(readings("سأجلت").empty());
    CHECK(readings("اليؤجل").empty());
    CHECK(readings("بيؤجل").empty());
}

TEST_CASE("A noun with a teh marbuta has an open teh before pronouns") {
    CHECK(readings("مهلتهم").size() == 1);
    CHECK(readings("مهلت").empty());
}

TEST_CASE("A word that is not listed has no reading") {
    CHECK(readings("قال").empty());
    CHECK(readings("x").empty());
    CHECK(readings("و").empty());
}

} // namespace sijill::claims
