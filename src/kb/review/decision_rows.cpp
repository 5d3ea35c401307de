#include "kb/review/decision_rows.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/store/optional_column.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace sijill::kb {
namespace {

/// Returns a query for the decisions that count: the latest of each candidate, unless that took one
/// back.
std::string latest_decisions() {
    return fmt::format(
        "SELECT d.source, d.sha256, d.fingerprint, d.kind, d.day, d.statement, "
        "(SELECT c.id FROM {} WHERE c.fingerprint = d.fingerprint "
        "AND (o.slug = d.source OR o.sha256 = d.sha256) LIMIT 1) "
        "FROM candidate_decision AS d WHERE d.decision <> 'reopened' AND NOT EXISTS ("
        "SELECT 1 FROM candidate_decision AS later WHERE later.id > d.id "
        "AND later.fingerprint = d.fingerprint "
        "AND (later.source = d.source OR later.sha256 = d.sha256)) ",
        kCandidateInSource);
}

MadeDecision decision_of(const SQLite::Statement& row) {
    const SQLite::Column candidate = row.getColumn(6);
    return {row.getColumn(0).getString(),
            row.getColumn(1).getString(),
            row.getColumn(2).getString(),
            row.getColumn(3).getString(),
            row.getColumn(4).getString(),
            optional_text(row.getColumn(5)),
            candidate.isNull() ? 0 : candidate.getInt64()};
}

} // namespace

CandidateAddress find_candidate(SQLite::Database& database, std::int64_t candidate) {
    SQLite::Statement row(database,
                          fmt::format("SELECT o.slug, o.sha256, c.fingerprint, c.kind, (SELECT "
                                      "v.state FROM candidates AS v WHERE v.candidate_id = c.id), "
                                      "o.known_on FROM {} WHERE c.id = ?1",
                                      kCandidateInSource));
    row.bind(1, candidate);
    if (!row.executeStep()) {
        throw Error(ErrorCode::not_found, {"there is no candidate {}"_text, candidate},
                    "sijill candidates lists them"_text);
    }
    return {candidate,
            row.getColumn(0).getString(),
            row.getColumn(1).getString(),
            row.getColumn(2).getString(),
            row.getColumn(3).getString(),
            row.getColumn(4).getString(),
            row.getColumn(5).getString()};
}

MadeDecision last_decision(SQLite::Database& database) {
    SQLite::Statement row(database, latest_decisions() + "ORDER BY d.id DESC LIMIT 1");
    if (!row.executeStep()) {
        throw Error(ErrorCode::not_found, "there is no decision to take back"_text);
    }
    return decision_of(row);
}

MadeDecision last_decision(SQLite::Database& database, std::int64_t candidate) {
    const CandidateAddress address = find_candidate(database, candidate);
    SQLite::Statement row(database,
                          latest_decisions() +
                              "AND d.fingerprint = ?1 AND (d.source = ?2 OR d.sha256 = ?3) "
                              "ORDER BY d.id DESC LIMIT 1");
    row.bind(1, address.fingerprint);
    row.bind(2, address.source);
    row.bind(3, address.sha256);
    if (!row.executeStep()) {
        throw Error(ErrorCode::not_found, {"nothing is decided of candidate {}"_text, candidate});
    }
    return decision_of(row);
}

DecisionLog::DecisionLog(SQLite::Database& database, const Decision& decision)
    : rows_(database, "candidate_decision"), day_(correction_day(decision.day)),
      who_(reason(decision.who, "--curator")), why_(reason(decision.why)) {
}

void DecisionLog::insert(const std::string& source, const std::string& sha256,
                         const std::string& fingerprint, const std::string& kind,
                         std::string_view decision, const std::optional<std::string>& statement) {
    rows_.insert({{"day", day_},
                  {"who", who_},
                  {"decision", std::string(decision)},
                  {"source", source},
                  {"sha256", sha256},
                  {"fingerprint", fingerprint},
                  {"kind", kind},
                  {"statement", statement},
                  {"why", why_}});
}

} // namespace sijill::kb
