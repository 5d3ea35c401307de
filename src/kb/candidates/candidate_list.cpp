#include "kb/candidates/candidate_list.hpp"

#include "base/to_int64.hpp"
#include "kb/names/names.hpp"
#include "kb/store/optional_column.hpp"
#include "kb/store/source_finder.hpp"
#include "kb/store/unknown_source.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {
namespace {

constexpr const char* kListing =
    "SELECT v.candidate_id, v.state, v.kind, v.source, v.sentence, v.subject, v.predicate, "
    "v.object, v.time, v.certainty, v.polarity, v.speaker, v.quote, v.score, c.fingerprint "
    "FROM candidates AS v JOIN candidate AS c ON c.id = v.candidate_id "
    "WHERE (?1 = 'all' OR v.state = ?1) AND (?2 IS NULL OR v.kind = ?2) "
    "AND (?3 IS NULL OR v.source = ?3) "
    "AND (?4 IS NULL OR EXISTS (SELECT 1 FROM mention AS m WHERE m.sentence_id = c.sentence_id "
    "AND m.entity_id = ?4)) AND (?5 IS NULL OR v.known_on >= ?5) "
    "ORDER BY v.known_on, v.source, v.sentence, c.start_cp, v.candidate_id LIMIT ?6";

} // namespace

std::vector<ListedCandidate> list_candidates(SQLite::Database& database,
                                             const CandidateFilter& filter) {
    SQLite::Statement rows(database, kListing);
    rows.bind(1, filter.state);
    if (filter.kind) {
        rows.bind(2, *filter.kind);
    }
    if (filter.source) {
        if (!SourceFinder(database).by_slug(*filter.source)) {
            throw unknown_source(database, *filter.source);
        }
        rows.bind(3, *filter.source);
    }
    if (filter.entity) {
        rows.bind(4, resolve_name(database, *filter.entity).id);
    }
    if (filter.since) {
        rows.bind(5, *filter.since);
    }
    rows.bind(6, filter.limit == 0 ? std::int64_t{-1} : to_int64(filter.limit));
    std::vector<ListedCandidate> found;
    while (rows.executeStep()) {
        ListedCandidate& candidate = found.emplace_back();
        candidate.id = rows.getColumn(0).getInt64();
        candidate.state = rows.getColumn(1).getString();
        candidate.kind = rows.getColumn(2).getString();
        candidate.source = rows.getColumn(3).getString();
        candidate.sentence = rows.getColumn(4).getInt64();
        candidate.subject = optional_text(rows.getColumn(5));
        candidate.predicate = optional_text(rows.getColumn(6));
        candidate.object = optional_text(rows.getColumn(7));
        candidate.time = optional_text(rows.getColumn(8));
        candidate.certainty = rows.getColumn(9).getString();
        candidate.polarity = rows.getColumn(10).getString();
        candidate.speaker = optional_text(rows.getColumn(11));
        candidate.quote = rows.getColumn(12).getString();
        candidate.score = rows.getColumn(13).getDouble();
        candidate.fingerprint = rows.getColumn(14).getString();
    }
    return found;
}

} // namespace sijill::kb
