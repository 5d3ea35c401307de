#include "kb/review/review_queue.hpp"

#include "kb/review/decision_rows.hpp"
#include "kb/store/optional_column.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace sijill::kb {

std::vector<WaitingCandidate> waiting_candidates(SQLite::Database& database,
                                                 const CandidateFilter& filter) {
    std::vector<WaitingCandidate> waiting;
    for (const ListedCandidate& candidate : list_candidates(database, filter)) {
        waiting.push_back({candidate.source, candidate.fingerprint});
    }
    return waiting;
}

std::optional<std::int64_t> number_of(SQLite::Database& database, const WaitingCandidate& waiting) {
    SQLite::Statement row(
        database, fmt::format("SELECT c.id FROM {} WHERE c.fingerprint = ?1 AND o.slug = ?2",
                              kCandidateInSource));
    row.bind(1, waiting.fingerprint);
    row.bind(2, waiting.source);
    return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

bool is_open(SQLite::Database& database, std::int64_t candidate) {
    return find_candidate(database, candidate).state == "open";
}

FoundCandidate found_candidate(SQLite::Database& database, std::int64_t candidate) {
    FoundCandidate found;
    found.source = find_candidate(database, candidate).source;
    SQLite::Statement row(database,
                          "SELECT c.kind, c.certainty, c.cue, s.text, s.paragraph, s.ordinal, "
                          "c.hedge, c.t_words, c.speaker_words, c.subject_words, c.object_words "
                          "FROM candidate AS c JOIN sentence AS s ON s.id = c.sentence_id "
                          "WHERE c.id = ?1");
    row.bind(1, candidate);
    row.executeStep();
    found.kind = row.getColumn(0).getString();
    found.certainty = row.getColumn(1).getString();
    found.cue = row.getColumn(2).getString();
    found.text = row.getColumn(3).getString();
    found.paragraph = row.getColumn(4).getInt64();
    found.sentence = row.getColumn(5).getInt64();
    found.hedge = optional_text(row.getColumn(6));
    found.time = optional_text(row.getColumn(7));
    found.speaker = optional_text(row.getColumn(8));
    found.subject = optional_text(row.getColumn(9));
    found.object = optional_text(row.getColumn(10));
    return found;
}

} // namespace sijill::kb
