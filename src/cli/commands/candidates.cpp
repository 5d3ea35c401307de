#include "base/to_int64.hpp"
#include "base/typed_values.hpp"
#include "claims/claim.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "kb/base_access.hpp"
#include "kb/candidates/candidate_list.hpp"
#include "sijill/error.hpp"

#include <memory>

namespace sijill::cli {
namespace {

constexpr std::int64_t kMostCandidates = 1'000'000;

struct CandidatesCommand {
    std::string kind, source, entity, since;
    std::string state = "open";
    std::size_t limit = 0;
};

std::optional<std::string> filled(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

Value cell(const std::optional<std::string>& text) {
    return text ? Value(*text) : Value();
}

kb::CandidateFilter filter_of(const CandidatesCommand& command) {
    kb::CandidateFilter filter;
    filter.state = command.state;
    filter.kind = filled(command.kind);
    filter.source = filled(command.source);
    filter.entity = filled(command.entity);
    filter.limit = command.limit;
    if (!command.since.empty()) {
        filter.since = read_day(command.since);
        if (!filter.since) {
            throw Error(ErrorCode::usage, {"'{}' is not a date"_text, command.since},
                        "give it as YYYY-MM-DD, such as 2025-01-02"_text);
        }
    }
    return filter;
}

int run_candidates(const GlobalOptions& options, const CandidatesCommand& command) {
    const kb::CandidateFilter filter = filter_of(command);
    KnowledgeBase base = open_base(options);
    ResultSet rows;
    rows.name = "candidates";
    rows.columns = {column("candidate"),  column("source"),  column("sentence"),
                    coded_column("kind"), column("subject"), column("predicate"),
                    column("object"),     column("time"),    coded_column("certainty"),
                    column("polarity"),   column("speaker"), column("quote")};
    if (filter.state == "all") {
        rows.columns.insert(rows.columns.begin() + 1, coded_column("state"));
    }
    for (const kb::ListedCandidate& candidate :
         kb::list_candidates(kb::connection_of(base).database(), filter)) {
        std::vector<Value>& row = rows.rows.emplace_back(
            std::vector<Value>{candidate.id, candidate.source, candidate.sentence, candidate.kind,
                               cell(candidate.subject), cell(candidate.predicate),
                               cell(candidate.object), cell(candidate.time), candidate.certainty,
                               candidate.polarity, cell(candidate.speaker), candidate.quote});
        if (filter.state == "all") {
            row.insert(row.begin() + 1, candidate.state);
        }
    }
    return Answer(options).write(rows);
}

} // namespace

void setup_candidates(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<CandidatesCommand>();
    Command& candidates = program.add_command(
        "candidates", "List what texts of the base seem to state, for somebody to decide");
    std::vector<std::string> kinds;
    for (const std::string_view kind : claims::kind_names()) {
        kinds.emplace_back(kind);
    }
    candidates.add_text("kind", "KIND", command->kind, "only those of this kind")
        .one_of(std::move(kinds));
    candidates.add_text("source", "SOURCE", command->source, "only those of this source");
    candidates.add_text("entity", "ENTITY", command->entity,
                        "only those whose sentence names it: slug or any name");
    candidates.add_text("since", "DAY", command->since,
                        "only those of sources that are known from this day on");
    candidates
        .add_text("state", "STATE", command->state,
                  "only those in this state; stated: a statement cites the same words")
        .one_of({"open", "accepted", "refused", "stated", "all"});
    candidates.add_number("limit", "N", command->limit, {1, kMostCandidates}, "at most so many");
    candidates.runs(
        [command](const CommandLine& line) { return run_candidates(line.options, *command); });
}

} // namespace sijill::cli
