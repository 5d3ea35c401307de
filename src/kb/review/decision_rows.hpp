#pragma once

#include "kb/review/decisions.hpp"
#include "kb/store/row_inserter.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The rows of the table candidate_decision (schema/0008_candidates.sql).
namespace sijill::kb {

/// The table candidate with the sentence `s` and the source `o` in which each stands. Whoever looks
/// for a fingerprint names the source too: no index has all fingerprints.
inline constexpr std::string_view kCandidateInSource =
    "candidate AS c JOIN sentence AS s ON s.id = c.sentence_id "
    "JOIN source AS o ON o.id = s.source_id ";

/// A candidate as decisions know it.
struct CandidateAddress {
    std::int64_t id = 0;
    std::string source, sha256, fingerprint, kind;
    std::string state;    ///< as in the view candidates
    std::string known_on; ///< of its source: ISO date
};

/// A decision that still counts.
struct MadeDecision {
    std::string source, sha256, fingerprint, kind, day;
    std::optional<std::string> statement; ///< key, if the candidate was accepted
    std::int64_t candidate = 0;           ///< of that fingerprint; 0 where the base has none now
};

/// Returns a candidate by its number. Throws Error(not_found).
[[nodiscard]] CandidateAddress find_candidate(SQLite::Database& database, std::int64_t candidate);

/// Returns the decision that was made last and not taken back, of all or on one candidate. Throws
/// Error(not_found) where there is none.
[[nodiscard]] MadeDecision last_decision(SQLite::Database& database);
[[nodiscard]] MadeDecision last_decision(SQLite::Database& database, std::int64_t candidate);

/// Writes decisions of one person on one day.
class DecisionLog {
public:
    /// Throws Error(usage) for a day that is none, or is yet to come.
    DecisionLog(SQLite::Database& database, const Decision& decision);

    /// Returns the day of the decisions: an ISO date.
    [[nodiscard]] const std::string& day() const noexcept { return day_; }

    /// Writes a decision on a CandidateAddress or a MadeDecision.
    template <typename Candidate>
    void write(const Candidate& candidate, std::string_view decision,
               const std::optional<std::string>& statement = std::nullopt) {
        insert(candidate.source, candidate.sha256, candidate.fingerprint, candidate.kind, decision,
               statement);
    }

private:
    void insert(const std::string& source, const std::string& sha256,
                const std::string& fingerprint, const std::string& kind, std::string_view decision,
                const std::optional<std::string>& statement);

    RowInserter rows_;
    std::string day_;
    std::optional<std::string> who_, why_;
};

} // namespace sijill::kb
