#pragma once

#include "claims/claim.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// A part of a candidate: its words in the text, without clitics, and the entity that they name.
struct CandidatePart {
    std::optional<std::string> words;
    std::optional<std::int64_t> entity; ///< NamedEntity::entity, if they name just one
    std::string kind;                   ///< of the entity; empty: not known

    [[nodiscard]] bool empty() const { return !words && !entity; }
};

/// When it is, as the text has it: text::TimeExpression with words of its own.
struct CandidateTime {
    std::string words;
    std::optional<int> earliest, latest; ///< as day_number()
    std::string_view precision, modifier;
    bool inferred = false;
    bool known = true; ///< whether the days are known
};

/// What a sentence seems to state: a claim, and the statement that it would make.
struct Candidate {
    std::size_t sentence = 0; ///< index into the sentences of the text

    // The claim, with the roles of docs/drafts.md#kinds.
    claims::Kind kind = claims::Kind::planned;
    std::string_view rule;          ///< lives as long as the program
    std::string_view own_predicate; ///< that the rule names; as `rule`
    double score = 0; ///< estimate of how much of what the rule finds is right, 0 to 1
    CandidatePart subject, object, speaker;
    std::optional<CandidateTime> time;
    std::string_view certainty = "certain";
    std::optional<std::string> hedge; ///< given unless it is certain
    bool denied = false;
    std::string cue, quote;
    std::size_t start_cp = 0, end_cp = 0; ///< of the quotation, in the text

    /// What decisions know it by, which no other of its source has: a hash of its sentence, kind,
    /// polarity and cue, of its place among those of the same cue, and of that of its sentence
    /// among equal ones. It stays the same when the base knows more names, and when the source
    /// comes again.
    std::string fingerprint;

    // The statement. Its value is an entity, text, a number or a time; some value that the text
    // does not name, if there is none of these and the predicate takes one.
    std::optional<std::string> predicate; ///< none: the vocabulary has nothing for it
    std::string value_kind;               ///< of the predicate, as in the vocabulary
    CandidatePart about;                  ///< the subject of the statement
    CandidatePart value;                  ///< where that is an entity
    std::optional<std::string> text, unit;
    std::optional<double> number;
    bool positive = true; ///< polarity of the statement
};

} // namespace sijill::kb
