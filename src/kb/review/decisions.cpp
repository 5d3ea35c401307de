#include "kb/review/decisions.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/review/decision_rows.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <utility>

namespace sijill::kb {
namespace {

constexpr const char* kAccepted = "accepted";
constexpr const char* kRefused = "refused";
constexpr const char* kReopened = "reopened";

std::string name_of(std::int64_t candidate) {
    return fmt::format("candidate {}", candidate);
}

/// Adds a fault for a candidate that is decided on already.
void require_undecided(const CandidateAddress& candidate, FaultList& faults) {
    if (candidate.state == kAccepted) {
        faults.add(name_of(candidate.id), 0, "it is accepted already"_text);
    } else if (candidate.state == kRefused) {
        faults.add(name_of(candidate.id), 0, "it is refused already"_text);
    }
}

/// Accepts one candidate after the other, and tells the faults of all of them at the end.
class Acceptance {
public:
    Acceptance(Connection& connection, const Decision& decision)
        : connection_(connection), batch_(connection, TextAnalyzer::Candidates::leave_out),
          log_(connection.database(), decision) {}

    void accept(std::int64_t id) { take(id, proposed_statement(connection_.database(), id)); }

    void take(std::int64_t id, const ProposedStatement& proposed) {
        const CandidateAddress candidate = find_candidate(connection_.database(), id);
        require_undecided(candidate, faults_);
        for (const Message& missing : proposed.missing) {
            faults_.add(name_of(id), 0, missing);
        }
        if (faults_.error({})) {
            return; // nothing will be written; the rules may not fit what is incomplete
        }
        std::string key = proposed.pack.statements.at(0).key;
        try {
            batch_.add(proposed.pack, faults_);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::bad_input) {
                throw;
            }
            return; // it is in faults_
        }
        accepted_.push_back({id, candidate.source, std::move(key)});
        addresses_.push_back(candidate);
    }

    std::vector<DecidedCandidate> finish() {
        faults_.throw_if_any("nothing was decided"_text);
        for (std::size_t index = 0; index < accepted_.size(); ++index) {
            log_.write(addresses_[index], kAccepted, accepted_[index].statement);
        }
        batch_.finish();
        return std::move(accepted_);
    }

private:
    Connection& connection_;
    PackBatch batch_;
    DecisionLog log_;
    FaultList faults_;
    std::vector<DecidedCandidate> accepted_;
    std::vector<CandidateAddress> addresses_; ///< of the same
};

/// Deletes the statement that a candidate became, if nothing depends on it.
void take_back_statement(SQLite::Database& database, const MadeDecision& made,
                         const std::string& day) {
    SQLite::Statement row(database,
                          "SELECT t.id, (SELECT other.key FROM statement AS other "
                          "LEFT JOIN link AS l ON l.from_id = other.id WHERE other.id <> t.id "
                          "AND (other.supersedes_id = t.id OR l.to_id = t.id OR l.claim_id = t.id) "
                          "LIMIT 1) FROM statement AS t JOIN source AS o ON o.id = t.source_id "
                          "WHERE o.sha256 = ?1 AND t.key = ?2");
    row.bind(1, made.sha256);
    row.bind(2, *made.statement);
    if (!row.executeStep()) {
        return; // the source was removed since, or the statement with it
    }
    const std::string address = made.source + '/' + *made.statement;
    const Message way_out{"sijill retract {} --why WHY ends its force"_text, address};
    if (made.day != day) {
        throw Error(ErrorCode::bad_input,
                    {"{} was accepted on {}, and is in force since"_text, address, made.day},
                    way_out);
    }
    if (!row.getColumn(1).isNull()) {
        throw Error(ErrorCode::bad_input,
                    {"{} is referred to by {}"_text, address, row.getColumn(1).getString()},
                    way_out);
    }
    SQLite::Statement remove(database, "DELETE FROM statement WHERE id = ?1");
    remove.bind(1, row.getColumn(0).getInt64());
    row.reset();
    remove.exec();
}

DecidedCandidate undo(SQLite::Database& database, const MadeDecision& made,
                      const Decision& decision) {
    if (made.statement) {
        take_back_statement(database, made, correction_day(decision.day));
    }
    DecisionLog(database, decision).write(made, kReopened);
    return {made.candidate, made.source, made.statement};
}

} // namespace

std::vector<DecidedCandidate> accept_candidates(Connection& connection,
                                                const std::vector<std::int64_t>& candidates,
                                                const Decision& decision) {
    Acceptance acceptance(connection, decision);
    for (const std::int64_t candidate : candidates) {
        acceptance.accept(candidate);
    }
    return acceptance.finish();
}

DecidedCandidate accept_statement(Connection& connection, std::int64_t candidate,
                                  const ProposedStatement& edited, const Decision& decision) {
    Acceptance acceptance(connection, decision);
    acceptance.take(candidate, edited);
    return acceptance.finish().at(0);
}

std::vector<DecidedCandidate> reject_candidates(SQLite::Database& database,
                                                const std::vector<std::int64_t>& candidates,
                                                const Decision& decision) {
    DecisionLog log(database, decision);
    FaultList faults;
    std::vector<DecidedCandidate> rejected;
    for (const std::int64_t id : candidates) {
        const CandidateAddress candidate = find_candidate(database, id);
        require_undecided(candidate, faults);
        log.write(candidate, kRefused);
        rejected.push_back({id, candidate.source, std::nullopt});
    }
    faults.throw_if_any("nothing was decided"_text);
    return rejected;
}

std::vector<DecidedCandidate> undo_decisions(SQLite::Database& database,
                                             const std::vector<std::int64_t>& candidates,
                                             const Decision& decision) {
    std::vector<DecidedCandidate> undone;
    if (candidates.empty()) {
        undone.push_back(undo(database, last_decision(database), decision));
    }
    for (const std::int64_t id : candidates) {
        undone.push_back(undo(database, last_decision(database, id), decision));
    }
    return undone;
}

} // namespace sijill::kb
