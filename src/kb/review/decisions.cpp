#include "kb/review/decisions.hpp"

#include "kb/packs/analyzed_text.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/review/decision_rows.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace sijill::kb {
namespace {

constexpr const char* kAccepted = "accepted";
constexpr const char* kRefused = "refused";
constexpr const char* kReopened = "reopened";
constexpr const char* kStated = "stated"; // a state of the view candidates alone

/// Returns what stands for the file in a FaultList, as in the text of a ProposedStatement.
std::string name_of(std::int64_t candidate) {
    return fmt::format("candidate {}", candidate);
}

/// Lets the faults of a candidate, also those of its text, be told in the reader's language.
void call(std::int64_t candidate, FaultList& faults) {
    faults.call(name_of(candidate), {"candidate {}"_text, candidate});
}

/// Returns candidates without those that are given a second time.
std::vector<std::int64_t> each_once(const std::vector<std::int64_t>& candidates) {
    std::set<std::int64_t> seen;
    std::vector<std::int64_t> once;
    std::ranges::copy_if(candidates, std::back_inserter(once),
                         [&seen](std::int64_t candidate) { return seen.insert(candidate).second; });
    return once;
}

/// Adds a fault for a candidate that is decided on already, and for a decision that is older than
/// what the base knows of its source.
void require_undecided(const CandidateAddress& candidate, const std::string& day,
                       FaultList& faults) {
    call(candidate.id, faults);
    if (candidate.state == kAccepted) {
        faults.add(name_of(candidate.id), 0, "it is accepted already"_text);
    } else if (candidate.state == kRefused) {
        faults.add(name_of(candidate.id), 0, "it is refused already"_text);
    }
    if (day < candidate.known_on) {
        faults.add(name_of(candidate.id), 0,
                   {"its source is known from {} on: nothing was decided of it on {}"_text,
                    candidate.known_on, day});
    }
}

/// Accepts one candidate after the other, and tells the faults of all of them at the end.
class Acceptance {
public:
    Acceptance(Connection& connection, const Decision& decision)
        : connection_(connection), batch_(connection, TextAnalyzer::Candidates::leave_out),
          analyzer_(connection.database(), TextAnalyzer::Candidates::leave_out),
          log_(connection.database(), decision), proposals_(connection.database()) {}

    /// Accepts what a candidate would become, if no part of that is a guess.
    void accept(std::int64_t id) {
        const ProposedStatement proposed = proposals_.of(id);
        for (const Message& guess : proposed.guesses) {
            faults_.add(name_of(id), 0,
                        with_hint(guess, "sijill review at a terminal takes it or edits it"_text));
        }
        take(id, proposed);
    }

    void take(std::int64_t id, const ProposedStatement& proposed) {
        const CandidateAddress candidate = find_candidate(connection_.database(), id);
        require_undecided(candidate, log_.day(), faults_);
        if (candidate.state == kStated) {
            faults_.add(name_of(id), 0, "a statement says so already"_text);
        }
        for (const Message& missing : proposed.missing) {
            faults_.add(name_of(id), 0, missing);
            is_incomplete_ = true;
        }
        if (faults_.error({})) {
            return; // nothing will be written; the rules may not fit what is incomplete
        }
        write(candidate, proposed.pack);
    }

    std::vector<DecidedCandidate> finish() {
        const Message nothing = "nothing was decided"_text;
        const Message how =
            "nothing was decided; to accept it, press e in sijill review and save; in a script, edit what sijill draft SOURCE --to DIR writes, and give it to sijill add"_text;
        faults_.throw_if_any(is_incomplete_ ? how : nothing);
        for (std::size_t index = 0; index < accepted_.size(); ++index) {
            log_.write(addresses_[index], kAccepted, accepted_[index].statement);
        }
        batch_.finish();
        return std::move(accepted_);
    }

private:
    void write(const CandidateAddress& candidate, const Pack& pack) {
        std::string key = pack.statements.at(0).key;
        try {
            if (batch_.add(Pack(pack), analyzed(pack), faults_).statements != 1) {
                faults_.add(
                    name_of(candidate.id), 0,
                    {"{} is a statement of the base already"_text, candidate.source + '/' + key});
                return;
            }
        } catch (const Error& error) {
            if (error.code() != ErrorCode::bad_input) {
                throw;
            }
            return; // it is in faults_
        }
        if (!pack.entities.empty()) {
            proposals_.forget();
        }
        accepted_.push_back({candidate.id, candidate.source, std::move(key)});
        addresses_.push_back(candidate);
    }

    /// Analyzes the text of each source once.
    const AnalyzedText& analyzed(const Pack& pack) {
        auto known = analyzed_.find(pack.source.slug);
        if (known == analyzed_.end()) {
            known =
                analyzed_
                    .emplace(pack.source.slug, analyzer_.analyze(pack.text, day_of(pack.source)))
                    .first;
        }
        return known->second;
    }

    Connection& connection_;
    PackBatch batch_;
    TextAnalyzer analyzer_;
    DecisionLog log_;
    Proposals proposals_;
    std::map<std::string, AnalyzedText> analyzed_; ///< by the slug of the source
    FaultList faults_;
    bool is_incomplete_ = false; ///< one of the faults is something that has to be filled in
    std::vector<DecidedCandidate> accepted_;
    std::vector<CandidateAddress> addresses_; ///< of the same
};

/// Deletes the statement that a candidate became, if nothing depends on it. Its source may have
/// been replaced since, or have come again under another handle: the view candidates looks for it
/// in the same way.
void take_back_statement(SQLite::Database& database, const MadeDecision& made,
                         const std::string& day) {
    SQLite::Statement row(database,
                          "SELECT t.id, o.slug, (SELECT other.key FROM statement AS other "
                          "LEFT JOIN link AS l ON l.from_id = other.id WHERE other.id <> t.id "
                          "AND (other.supersedes_id = t.id OR l.to_id = t.id OR l.claim_id = t.id) "
                          "LIMIT 1) FROM statement AS t JOIN source AS o ON o.id = t.source_id "
                          "WHERE (o.slug = ?1 OR o.sha256 = ?2) AND t.key = ?3 "
                          "ORDER BY o.sha256 = ?2 DESC LIMIT 1");
    row.bind(1, made.source);
    row.bind(2, made.sha256);
    row.bind(3, *made.statement);
    if (!row.executeStep()) {
        return; // the source was removed since, or the statement with it
    }
    const std::string address = row.getColumn(1).getString() + '/' + *made.statement;
    if (made.day != day) {
        throw Error(ErrorCode::bad_input,
                    {"{} was accepted on {}, and is in force since"_text, address, made.day},
                    {"sijill retract {} --why WHY ends its force; a slip of that day is undone "
                     "by review undo --on {}"_text,
                     address, made.day});
    }
    if (!row.getColumn(2).isNull()) {
        throw Error(ErrorCode::bad_input,
                    {"{} is referred to by {}"_text, address, row.getColumn(2).getString()},
                    {"sijill retract {} --why WHY ends its force"_text, address});
    }
    SQLite::Statement remove(database, "DELETE FROM statement WHERE id = ?1");
    remove.bind(1, row.getColumn(0).getInt64());
    row.reset();
    remove.exec();
}

DecidedCandidate undo(SQLite::Database& database, const MadeDecision& made,
                      const Decision& decision) {
    DecisionLog log(database, decision);
    if (made.statement) {
        take_back_statement(database, made, log.day());
    }
    log.write(made, kReopened);
    return {made.candidate, made.source, made.statement};
}

} // namespace

std::vector<DecidedCandidate> accept_candidates(Connection& connection,
                                                const std::vector<std::int64_t>& candidates,
                                                const Decision& decision) {
    Acceptance acceptance(connection, decision);
    for (const std::int64_t candidate : each_once(candidates)) {
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
    for (const std::int64_t id : each_once(candidates)) {
        const CandidateAddress candidate = find_candidate(database, id);
        require_undecided(candidate, log.day(), faults);
        log.write(candidate, kRefused);
        rejected.push_back({id, candidate.source, std::nullopt});
    }
    faults.throw_if_any("nothing was decided"_text);
    return rejected;
}

std::int64_t last_decision_number(SQLite::Database& database) {
    return database.execAndGet("SELECT ifnull(max(id), 0) FROM candidate_decision").getInt64();
}

std::vector<DecidedCandidate> undo_decisions(SQLite::Database& database,
                                             const std::vector<std::int64_t>& candidates,
                                             const Decision& decision) {
    std::vector<DecidedCandidate> undone;
    if (candidates.empty()) {
        undone.push_back(undo(database, last_decision(database), decision));
    }
    for (const std::int64_t id : each_once(candidates)) {
        undone.push_back(undo(database, last_decision(database, id), decision));
    }
    return undone;
}

} // namespace sijill::kb
