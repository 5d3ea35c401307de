#include "ask/choose/direction.hpp"

#include "text/stems/stem.hpp"

#include <algorithm>
#include <string_view>

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

/// Whether all that stands behind "because of" or «بسبب», up to the effect, is the cause that a
/// statement tells, word by word, and what stands before it the effect: "a large team" is not "a
/// small team". Who says so, or what was late, is no cause.
bool tells_asked_cause(const Fact& fact, const Asked& asked, const Candidate& candidate,
                       Accounts& accounts) {
    const Reading& reading = *asked.reading;
    const QuestionPatterns& patterns = accounts.patterns();
    const auto because = patterns.lexicon.concept_of("because");
    const auto delay = patterns.lexicon.concept_of("delay");
    if (!because || !delay || !reading.has(because)) {
        return true;
    }
    std::size_t token = reading.tokens.size();
    while (!reading.meanings[token - 1].concepts.contains(*because)) {
        --token;
    }
    if (std::ranges::any_of(candidate.leftover, [&](std::size_t before) {
            return before < token && !accounts.is_in(fact.subject, before);
        })) {
        return false;
    }
    bool is_told = false;
    for (; token < reading.tokens.size(); ++token) {
        const Concepts& concepts = reading.meanings[token].concepts;
        if (concepts.contains(*delay)) {
            break;
        }
        const auto name = std::ranges::find_if(*asked.names, [&](const Named& each) {
            return each.first_token <= token && token < each.first_token + each.token_count;
        });
        const bool is_named = name != asked.names->end();
        if (!is_named && (share(concepts, patterns.fillers) || reading.in_time[token] ||
                          is_stop_word(reading.tokens[token].text))) {
            continue; // it says nothing of the cause
        }
        is_told =
            (is_named && may_mean(*name, fact.object_slug)) || accounts.has_form(fact.value, token);
        if (!is_told) {
            return false;
        }
    }
    return is_told;
}

/// Whether a row that tells which of two releases comes first has the only name of a question on
/// the side that is asked: of what comes before it, it is the later one.
bool has_asked_order(const Fact& fact, const Asked& asked, const QuestionPatterns& patterns) {
    const auto turns = patterns.lexicon.concept_of("predecessor");
    return !turns || asked.names->size() != 1 ||
           may_mean(asked.names->front(),
                    asked.reading->has(turns) ? fact.object_slug : fact.subject_slug);
}

/// Whether an English question has a cause of a statement behind its verb, where the effect stands:
/// "Did the delay cause a shortage?".
bool asks_for_its_effect(const Fact& fact, const Asked& asked, const Candidate& candidate,
                         Accounts& accounts) {
    constexpr std::string_view kVerb = "cause";
    const std::vector<Token>& tokens = asked.reading->tokens;
    const auto verb = std::ranges::find(tokens, kVerb, &Token::text);
    if (asked.reading->type != "whether" || verb == tokens.end()) {
        return false;
    }
    const auto place = static_cast<std::size_t>(verb - tokens.begin());
    const bool is_noun = place > 0 && is_stop_word(tokens[place - 1].text); // "the cause of"
    const bool names_cause = std::ranges::any_of(*asked.names, [&](const Named& name) {
        return name.first_token > place && may_mean(name, fact.object_slug);
    });
    return !is_noun &&
           (names_cause || std::ranges::any_of(candidate.leftover, [&](std::size_t token) {
                return token > place && accounts.is_in(fact.value, token) &&
                       !accounts.is_in(fact.subject, token);
            }));
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
    if (fact.predicate == "released_before") {
        return has_asked_order(fact, asked, accounts.patterns());
    }
    if (fact.predicate != "caused_by") {
        return true;
    }
    if (!tells_asked_cause(fact, asked, candidate, accounts) ||
        asks_for_its_effect(fact, asked, candidate, accounts)) {
        return false;
    }
    if (!asks_for_causes(*asked.reading, accounts.patterns())) {
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
