#pragma once

#include "kb/review/proposed_statement.hpp"
#include "kb/store/connection.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is decided of candidates (schema/0008_candidates.sql). Every call runs inside the caller's
/// transaction, which has to be undone where it throws.
namespace sijill::kb {

/// Who decides, when, and why.
struct Decision {
    std::string day; ///< YYYY-MM-DD; today's (UTC) if empty
    std::string who; ///< may be empty
    std::string why; ///< may be empty
};

/// A candidate that was decided on.
struct DecidedCandidate {
    std::int64_t candidate = 0;           ///< candidate.id; 0 if the base has it no more
    std::string source;                   ///< slug
    std::optional<std::string> statement; ///< key of the statement that it became
};

/// Makes statements of candidates, by their numbers, as Proposals has them. A number that is given
/// twice counts once. Throws Error(not_found) for an unknown candidate, Error(usage) for a day that
/// is none or is yet to come, and Error(bad_input) with a line for each candidate that is decided
/// on or stated already, lacks something, has a guess in it, or breaks a rule of packs, and for a
/// day before its source was known.
std::vector<DecidedCandidate> accept_candidates(Connection& connection,
                                                const std::vector<std::int64_t>& candidates,
                                                const Decision& decision);

/// Makes a statement of one candidate, as a curator has seen or edited it: guesses are accepted.
/// Throws as accept_candidates() otherwise.
DecidedCandidate accept_statement(Connection& connection, std::int64_t candidate,
                                  const ProposedStatement& edited, const Decision& decision);

/// Refuses candidates, so that they are offered no more, also when their source comes again. Throws
/// Error(not_found), and Error(bad_input) for those that are decided on already.
std::vector<DecidedCandidate> reject_candidates(SQLite::Database& database,
                                                const std::vector<std::int64_t>& candidates,
                                                const Decision& decision);

/// Returns the number of the decision that was made last, also of one that took another back; 0
/// where there is none.
[[nodiscard]] std::int64_t last_decision_number(SQLite::Database& database);

/// Takes back the last decision of all, or the last one on each of some candidates. A statement
/// that was accepted on the same day is deleted; entities that came with it stay. Throws
/// Error(not_found) where there is no such decision, and Error(bad_input) for a statement of
/// another day, or one that others refer to: those can be retracted.
std::vector<DecidedCandidate> undo_decisions(SQLite::Database& database,
                                             const std::vector<std::int64_t>& candidates,
                                             const Decision& decision);

} // namespace sijill::kb
