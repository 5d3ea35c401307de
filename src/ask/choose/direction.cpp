#include "ask/choose/direction.hpp"

#include <algorithm>

namespace sijill::ask {
namespace {

/// Whether the only name of a question stands where a succession has it: behind "successor of" is
/// the thing that came before, before "succeeds" the one that came later.
bool is_asked_side(const Fact& fact, const Asked& asked, const QuestionPatterns& patterns) {
    const auto succession = patterns.lexicon.concept_of("successor");
    if (asked.names->size() != 1 || !succession) {
        return true;
    }
    const Named& name = asked.names->front();
    const auto& meanings = asked.reading->meanings;
    const auto word = std::ranges::find_if(
        meanings, [&](const Meaning& each) { return each.concepts.contains(*succession); });
    if (word == meanings.end()) {
        return true;
    }
    const bool is_behind = static_cast<std::size_t>(word - meanings.begin()) < name.first_token;
    const bool asks_for_later = is_behind != turns_order(patterns, *asked.reading);
    return !may_mean(name, asks_for_later ? fact.subject_slug : fact.object_slug);
}

/// Whether a question asks for causes: «لماذا …», «ما سبب …». Whether one thing is the cause of
/// another, or how certain that is, is asked with both.
bool asks_for_causes(const Reading& reading, const QuestionPatterns& patterns) {
    return reading.type == "why" || (reading.type != "whether" && !reading.is_certain &&
                                     reading.has(patterns.lexicon.concept_of("cause_of")));
}

} // namespace

bool turns_order(const QuestionPatterns& patterns, const Reading& reading) {
    const auto turns = patterns.lexicon.concept_of("predecessor");
    bool is_turned = false;
    for (std::size_t index = 0; index < reading.tokens.size(); ++index) {
        const bool turns_it = (turns && reading.meanings[index].concepts.contains(*turns)) ||
                              reading.tokens[index].text == "by";
        is_turned = is_turned != turns_it;
    }
    return is_turned;
}

bool is_in_direction(const Row& row, const Asked& asked, const Candidate& candidate,
                     Accounts& accounts) {
    const Fact& fact = row.facts.front();
    if (fact.predicate == "successor_of") {
        return is_asked_side(fact, asked, accounts.patterns());
    }
    if (fact.predicate != "caused_by" || !asks_for_causes(*asked.reading, accounts.patterns())) {
        return true;
    }
    const bool names_cause = std::ranges::any_of(*asked.names, [&](const Named& name) {
        return may_mean(name, fact.object_slug) && !accounts.is_or_has(name, fact.subject_slug);
    });
    return !names_cause && std::ranges::none_of(candidate.leftover, [&](std::size_t token) {
        return accounts.is_in(fact.value, token) && !accounts.is_in(fact.subject, token);
    });
}

} // namespace sijill::ask
