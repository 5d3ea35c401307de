#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// Which candidates are listed. What is not given narrows nothing.
struct CandidateFilter {
    std::string state = "open"; ///< as in the view candidates, or "all"
    std::optional<std::string> kind, source;
    std::optional<std::string> entity; ///< slug or name; that the sentence names
    std::optional<std::string> since;  ///< YYYY-MM-DD: of sources known from that day on
    std::size_t limit = 0;             ///< 0: all
};

/// A row of the view candidates, with what decisions know it by.
struct ListedCandidate {
    std::int64_t id = 0;
    std::string state, kind, source, certainty, polarity, quote;
    std::int64_t sentence = 0;
    std::optional<std::string> subject, predicate, object, time, speaker;
    double score = 0;
    std::string fingerprint; ///< as in the table candidate
};

/// Returns candidates: those of the source that is known longest first, in the order of its text.
/// Throws Error(not_found) for an unknown source, and as resolve_name() does.
[[nodiscard]] std::vector<ListedCandidate> list_candidates(SQLite::Database& database,
                                                           const CandidateFilter& filter);

} // namespace sijill::kb
