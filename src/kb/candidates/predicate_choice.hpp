#pragma once

#include "kb/candidates/candidate.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sijill::kb {

inline constexpr std::string_view kOrganization = "organization"; ///< a kind of entities

/// Gives claims the predicates and the values of statements, by predicate_choices.inc and the
/// vocabulary of a base. Reads the base once, and does not use it afterwards. Thread-safe.
class PredicateChoice {
public:
    explicit PredicateChoice(SQLite::Database& database);

    /// Returns the organization that makes a thing, if the base knows it.
    [[nodiscard]] std::optional<std::int64_t> maker_of(std::optional<std::int64_t> entity) const;

    /// Fills in the statement of a candidate, whose claim is there. `organization` is one that the
    /// sentence names besides, if it names just one. `source_day` is the last day that the source
    /// knows, as a day_number().
    void complete(Candidate& candidate, const CandidatePart& organization,
                  std::optional<int> source_day) const;

private:
    /// Takes the predicate that the rule of the candidate names, if the vocabulary has it. Who
    /// delays a thing is its maker or the organization.
    void take_own(Candidate& candidate, const CandidatePart& organization) const;

    /// Takes the first choice for a subject that fits. Returns false if none does.
    bool choose(Candidate& candidate, const CandidatePart& subject,
                const CandidatePart& organization, std::optional<int> source_day) const;

    struct Rule {
        std::string value_kind;
        std::set<std::string> subjects; ///< kinds of entities
    };

    std::map<std::int64_t, std::int64_t> makers_; ///< of things
    std::map<std::string, Rule, std::less<>> predicates_;
};

} // namespace sijill::kb
