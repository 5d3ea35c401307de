#pragma once

#include "kb/candidates/candidate_list.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// A candidate that waits, by what stays the same when candidates are found anew.
struct WaitingCandidate {
    std::string source; ///< slug
    std::string fingerprint;
};

/// Returns the candidates that a filter lets through, in the order of list_candidates().
[[nodiscard]] std::vector<WaitingCandidate> waiting_candidates(SQLite::Database& database,
                                                               const CandidateFilter& filter);

/// Returns the number that a candidate has now, if it is still there.
[[nodiscard]] std::optional<std::int64_t> number_of(SQLite::Database& database,
                                                    const WaitingCandidate& waiting);

/// Returns true if nothing is decided of a candidate, and no statement says what it does.
[[nodiscard]] bool is_open(SQLite::Database& database, std::int64_t candidate);

/// Its sentence, and what a rule found in it.
struct FoundCandidate {
    std::string source, kind, certainty, cue, text;
    std::int64_t paragraph = 0, sentence = 0; ///< numbers in the source, from 1
    std::optional<std::string> hedge, time, speaker, subject, object;
};

/// Returns a candidate as it was found. Throws Error(not_found) for an unknown one.
[[nodiscard]] FoundCandidate found_candidate(SQLite::Database& database, std::int64_t candidate);

} // namespace sijill::kb
