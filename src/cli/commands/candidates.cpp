#include "base/to_int64.hpp"
#include "cli/commands/candidate_filter_options.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/output/search_rows.hpp"
#include "kb/base_access.hpp"
#include "kb/candidates/candidate_list.hpp"

#include <memory>

namespace sijill::cli {
namespace {

constexpr std::int64_t kMostCandidates = 1'000'000;

struct CandidatesCommand {
    CandidateFilterOptions filter;
    std::string state = "open";
    std::size_t limit = 0;
};

Value cell(const std::optional<std::string>& text) {
    return text ? Value(*text) : Value();
}

/// Returns the columns of the answer. On a screen there is no room for all.
std::vector<Column> columns(bool is_whole, bool has_state) {
    std::vector<Column> columns{column("candidate"), column("source"), column("sentence")};
    if (has_state) {
        columns.push_back(coded_column("state"));
    }
    columns.insert(columns.end(), {coded_column("kind"), column("subject"), column("object"),
                                   column("time"), coded_column("certainty"), column("quote")});
    if (is_whole) {
        columns.insert(columns.end(), {column("predicate"), column("polarity"), column("speaker")});
    }
    return columns;
}

std::vector<Value> row_of(const kb::ListedCandidate& candidate, bool is_whole, bool has_state) {
    std::vector<Value> row{candidate.id, candidate.source, candidate.sentence};
    if (has_state) {
        row.emplace_back(candidate.state);
    }
    row.insert(row.end(), {candidate.kind, cell(candidate.subject), cell(candidate.object),
                           cell(candidate.time), candidate.certainty, candidate.quote});
    if (is_whole) {
        row.insert(row.end(),
                   {cell(candidate.predicate), candidate.polarity, cell(candidate.speaker)});
    }
    return row;
}

int run_candidates(const GlobalOptions& options, const CandidatesCommand& command) {
    kb::CandidateFilter filter = candidate_filter(command.filter);
    filter.state = command.state;
    filter.limit = command.limit;
    KnowledgeBase base = open_base(options);
    const Answer answer(options);
    const bool is_whole = !is_for_people(answer.format());
    ResultSet rows;
    rows.name = "candidates";
    rows.columns = columns(is_whole, command.state == "all");
    kb::Connection& connection = kb::connection_of(base);
    const auto listed = kb::with_database_errors(connection.label(), kb::Task::read, [&] {
        return kb::list_candidates(connection.database(), filter);
    });
    for (const kb::ListedCandidate& candidate : listed) {
        rows.rows.push_back(row_of(candidate, is_whole, command.state == "all"));
    }
    return answer.write(rows);
}

} // namespace

void setup_candidates(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<CandidatesCommand>();
    Command& candidates = program.add_command(
        "candidates", "List what texts of the base seem to state, for somebody to decide");
    add_candidate_filter_options(candidates, command->filter);
    candidates
        .add_text("state", "STATE", command->state,
                  "only those in this state; stated: a statement cites the same words")
        .one_of({"open", "accepted", "refused", "stated", "all"});
    candidates.add_number("limit", "N", command->limit, {1, kMostCandidates}, "at most so many");
    candidates.runs(
        [command](const CommandLine& line) { return run_candidates(line.options, *command); });
}

} // namespace sijill::cli
