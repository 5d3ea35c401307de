#pragma once

#include "claims/words/lexicon.hpp"

namespace sijill::claims {

/// The sets of words that every sentence is read by; rules/grammar.toml has them.
struct Grammar {
    explicit Grammar(const Lexicon& lexicon);

    SetId preposition, relative, that, particle, negation, condition, contrast, day, no_verb;
    SetId unit, auxiliary, denial, background, adverb, still;
    SetId light_verb, quantity, after_from, product, plan;
    SetId is_not, be_still, precede, receive, abstain, fail, only;
    SetId almost, refuse, asserting, question, what, it_is, neither;
    SetId intend, prepare, expected, scheduled, likely, impossible;
    SetId forbid, doubt, falsely, instead, no_more, rather;
    SetId tell, toward, moment, quality, company;
};

} // namespace sijill::claims
