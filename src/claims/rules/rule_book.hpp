#pragma once

#include "claims/claim.hpp"
#include "claims/rules/pattern.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// A way to find the subject or the object of a claim whose pattern has no slot for it.
enum class Finder : std::uint8_t {
    patient, ///< what the cue is done to: the object of its verb, the genitive of its noun
    actor,   ///< who does it, or to whom it happens: the subject of its verb, its noun's genitive
    behind,  ///< the phrase right behind the cue
    next,    ///< the first phrase behind the word that governs the pattern, over verbs and «أن»
    before,  ///< the phrase right before the cue
    head,    ///< the phrase that a relative clause or a pronoun of the cue belongs to
    topic, ///< what the sentence is about: behind the «إن» before the cue, or its first phrase
    nearest, ///< the nearest phrase before the cue in its sentence
    cue,     ///< the cue itself
    clause_before,
    clause_behind,
};

struct FinderStep {
    Finder finder;
    std::string preposition; ///< of `behind`: a preposition that stands before the phrase
};

/// What the subject or the object of a claim has to be.
struct RoleDemand {
    bool is_needed = false;       ///< no claim without it
    std::vector<SetId> among;     ///< it has a word of one of them; empty: any word
    std::vector<SetId> not_among; ///< its first words have none of them
    bool may_be_name = false;     ///< or it is a name: known, in Latin letters or quotation marks
};

/// What a test holds a rule against.
struct RuleExample {
    std::string text;
    std::string subject, object, certainty, time;
    bool denied = false;
    std::vector<std::pair<std::string, std::string>> names; ///< known names with their kinds
};

/// A rule as rules/*.toml have it.
struct Rule {
    std::string name;
    Kind kind = Kind::planned;
    std::string predicate; ///< of the statement; then it holds only where a name is known
    std::vector<Pattern> patterns;
    std::vector<Pattern> blockers;
    std::vector<FinderStep> subject, object; ///< tried in this order
    RoleDemand subject_demand, object_demand;
    bool needs_hedge = false;
    std::optional<Kind> when_hedged; ///< its kind if a hedge holds for it
    bool denied = false;             ///< it claims that its kind does not hold
    bool takes_denial = true; ///< whether a negation before the cue denies it; else it blocks
    std::string certainty;    ///< of all its claims; empty: by the hedges of the sentence
    bool each_object = false; ///< one claim for each of the objects that «و» joins
    bool takes_time = true;
    std::vector<Kind> replaces; ///< kinds of whose claims with the same cue it takes the place
    double score = 0;
    RuleExample example;
    std::string counter_example; ///< a sentence in which it must find nothing
};

/// A hedge that holds for claims alone, beside those of text::find_hedges().
struct ClaimHedge {
    Pattern pattern;
    std::string certainty;
};

/// All rules, with the words that they know.
struct RuleBook {
    Lexicon lexicon;
    std::vector<Rule> rules;
    std::vector<ClaimHedge> hedges;
    std::vector<Pattern> refutations; ///< «ليس صحيحا»: what says that a claim is not so

    /// A pattern of a rule, by what its anchor asks for.
    struct Trigger {
        std::uint8_t forms;
        std::uint16_t rule;
        std::uint16_t pattern;
    };
    std::vector<std::vector<Trigger>> triggers; ///< by the number of the set
    std::vector<std::vector<Trigger>> hedge_triggers;
    std::vector<std::vector<Trigger>> refutation_triggers;
};

/// Returns the rules of rules/*.toml, read at the first call. Thread-safe. Throws std::logic_error
/// for a fault in a file, which a test rules out.
[[nodiscard]] const RuleBook& rule_book();

/// Reads rules from texts in TOML, for tests. Throws as rule_book().
[[nodiscard]] RuleBook read_rules(const std::vector<std::string_view>& texts);

} // namespace sijill::claims
