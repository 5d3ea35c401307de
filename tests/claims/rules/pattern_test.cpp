#include "catch.hpp"
#include "claims/rules/pattern.hpp"

#include <stdexcept>

namespace sijill::claims {

namespace {

Lexicon lexicon() {
    Lexicon made;
    made.add(made.set_of("ask"), conjugate("طلب يطلب | طلب"));
    made.add(made.set_of("postpone"), conjugate("أجّل يؤجّل | تأجيل"));
    return made;
}

} // namespace

TEST_CASE("A pattern is read element by element") {
    Lexicon words = lexicon();
    const Pattern pattern =
        read_pattern("(قد) <@ask.verb> …3 @postpone.noun:-ه ، {subject:ل}", words);
    REQUIRE(pattern.elements.size() == 6);
    CHECK(pattern.elements[0].optional);
    CHECK(pattern.elements[1].is_hedge);
    CHECK(pattern.elements[2].type == ElementType::gap);
    CHECK(pattern.elements[2].longest == 3);
    CHECK(pattern.elements[3].pronoun == Demand::must_not);
    CHECK(pattern.elements[4].type == ElementType::comma);
    CHECK(pattern.elements[5].type == ElementType::slot);
    CHECK(pattern.elements[5].preposition == 'l');
}

TEST_CASE(
    "A pattern is found by its first set of words, or by the element with an exclamation mark") {
    Lexicon words = lexicon();
    CHECK(read_pattern("من @ask …3 @postpone.noun", words).anchor == 1);
    CHECK(read_pattern("من @ask …3 !@postpone.noun", words).anchor == 3);
    CHECK(read_pattern("من بسبب {object}", words).anchor == 1);
}

TEST_CASE("A flag asks something of a slot whose first word is of a set") {
    Lexicon words = lexicon();
    CHECK(read_pattern("@ask {subject:@postpone:-ال}", words).elements[1].article ==
          Demand::must_not);
}

TEST_CASE("A pattern with a fault is refused, and the fault shows it") {
    Lexicon words = lexicon();
    const auto check = [&words](const char* pattern, const char* fault) {
        CAPTURE(pattern);
        CHECK_THROWS_WITH(read_pattern(pattern, words), Catch::Matchers::ContainsSubstring(fault));
    };
    check("@nothing.verb", "no set of words nothing");
    check("@ask.adverb", "a set of words that is not understood");
    check("#adverb بسبب", "a class of words that is not known");
    check("بسبب {cause}", "a slot that is neither subject nor object");
    check("@ask:x", "a flag that is not understood");
    check("@ask {subject:-ال}", "a flag without effect");
    check("@ask {subject:ه}", "a flag without effect");
    check("@ask #latin:ال", "a flag without effect");
    check("@ask:amount", "a flag without effect");
    check("…x @ask", "a gap that is not understood");
    check("…3 {subject}", "no word to find it by");
    check("* @ask", "a place for the cue");
}

} // namespace sijill::claims
