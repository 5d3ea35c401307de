#include "claims/phrases/grammar.hpp"

namespace sijill::claims {

Grammar::Grammar(const Lexicon& lexicon)
    : preposition(lexicon.known_set("preposition")), relative(lexicon.known_set("relative")),
      that(lexicon.known_set("that")), particle(lexicon.known_set("particle")),
      negation(lexicon.known_set("negation")), condition(lexicon.known_set("condition")),
      contrast(lexicon.known_set("contrast")), day(lexicon.known_set("day")),
      no_verb(lexicon.known_set("no_verb")), unit(lexicon.known_set("unit")),
      auxiliary(lexicon.known_set("auxiliary")), denial(lexicon.known_set("denial")),
      background(lexicon.known_set("background")), adverb(lexicon.known_set("adverb")),
      still(lexicon.known_set("still")), light_verb(lexicon.known_set("light_verb")),
      quantity(lexicon.known_set("quantity")), after_from(lexicon.known_set("after_from")),
      product(lexicon.known_set("product")), plan(lexicon.known_set("plan")),
      is_not(lexicon.known_set("is_not")), be_still(lexicon.known_set("be_still")),
      precede(lexicon.known_set("precede")), receive(lexicon.known_set("receive")),
      abstain(lexicon.known_set("abstain")), fail(lexicon.known_set("fail")),
      only(lexicon.known_set("only")), almost(lexicon.known_set("almost")),
      refuse(lexicon.known_set("refuse")), asserting(lexicon.known_set("assert")),
      question(lexicon.known_set("question")), what(lexicon.known_set("what")),
      it_is(lexicon.known_set("it_is")), neither(lexicon.known_set("neither")),
      intend(lexicon.known_set("intend")), prepare(lexicon.known_set("prepare")),
      expected(lexicon.known_set("expected")), scheduled(lexicon.known_set("scheduled")),
      likely(lexicon.known_set("likely")), impossible(lexicon.known_set("impossible")),
      forbid(lexicon.known_set("forbid")), doubt(lexicon.known_set("doubt")),
      falsely(lexicon.known_set("falsely")), instead(lexicon.known_set("instead")),
      no_more(lexicon.known_set("no_more")), rather(lexicon.known_set("rather")),
      tell(lexicon.known_set("tell")), toward(lexicon.known_set("toward")),
      moment(lexicon.known_set("moment")), quality(lexicon.known_set("quality")),
      company(lexicon.known_set("company")) {
}

} // namespace sijill::claims
