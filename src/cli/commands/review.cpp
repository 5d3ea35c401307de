#include "base/read_number.hpp"
#include "cli/commands/candidate_filter_options.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/correction_options.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/process/terminal.hpp"
#include "cli/review/review_session.hpp"
#include "kb/base_access.hpp"
#include "kb/review/decisions.hpp"
#include "sijill/error.hpp"

#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace sijill::cli {
namespace {

struct ReviewCommand {
    std::string action; ///< accept, reject or undo; empty at a terminal
    std::vector<std::string> candidates;
    CandidateFilterOptions filter;
    Correction correction;
};

std::vector<std::int64_t> numbers_of(const std::vector<std::string>& words) {
    std::vector<std::int64_t> numbers;
    for (const std::string& word : words) {
        const auto number = read_number<std::int64_t>(word);
        if (!number) {
            throw Error(ErrorCode::usage, {"'{}' is not the number of a candidate"_text, word},
                        "sijill candidates lists them"_text);
        }
        numbers.push_back(*number);
    }
    return numbers;
}

/// Returns whom decisions name: --curator, else the user.
kb::Decision decision_of(const GlobalOptions& options, const Correction& correction) {
    return {correction.day, options.curator.empty() ? user_name() : options.curator,
            correction.why};
}

std::vector<kb::DecidedCandidate> decide(KnowledgeBase& base, const ReviewCommand& command,
                                         const std::vector<std::int64_t>& candidates,
                                         const kb::Decision& decision) {
    kb::Connection& connection = kb::connection_of(base);
    std::vector<kb::DecidedCandidate> decided;
    kb::write(base, [&] {
        decided = command.action == "accept"
                      ? kb::accept_candidates(connection, candidates, decision)
                  : command.action == "reject"
                      ? kb::reject_candidates(connection.database(), candidates, decision)
                      : kb::undo_decisions(connection.database(), candidates, decision);
    });
    return decided;
}

int run_action(const GlobalOptions& options, const ReviewCommand& command) {
    const std::vector<std::int64_t> candidates = numbers_of(command.candidates);
    if (candidates.empty() && command.action != "undo") {
        throw Error(ErrorCode::usage,
                    {"review {} takes the numbers of candidates"_text, command.action},
                    "sijill candidates lists them"_text);
    }
    std::vector<kb::DecidedCandidate> decided;
    write_base(options, [&](KnowledgeBase& base) {
        decided = decide(base, command, candidates, decision_of(options, command.correction));
    });
    for (const kb::DecidedCandidate& one : decided) {
        const std::string statement = one.source + '/' + one.statement.value_or("");
        if (command.action == "accept") {
            note(options, "review.accepted",
                 {{"candidate", one.candidate}, {"statement", statement}});
        } else if (command.action == "reject") {
            note(options, "review.refused", {{"candidate", one.candidate}});
        } else if (one.candidate == 0) {
            note(options, "review.undone_of_source", {{"source", one.source}});
        } else {
            note(options, "review.undone", {{"candidate", one.candidate}});
        }
    }
    return 0;
}

int run_review(const GlobalOptions& options, const ReviewCommand& command) {
    if (!command.action.empty()) {
        return run_action(options, command);
    }
    const kb::CandidateFilter filter = candidate_filter(command.filter);
    if (isatty(STDIN_FILENO) != 1 || !output_is_terminal()) {
        throw Error(ErrorCode::usage, "review asks at a terminal"_text,
                    "in a script: sijill review accept CANDIDATE, or reject, or undo"_text);
    }
    int code = 0;
    write_base(options, [&](KnowledgeBase& base) {
        code = kb::with_database_errors(kb::connection_of(base).label(), kb::Task::read, [&] {
            return review_candidates(options, base, filter,
                                     decision_of(options, command.correction));
        });
    });
    return code;
}

} // namespace

void setup_review(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ReviewCommand>();
    Command& review = program.add_command(
        "review", "Decide what of that which texts seem to state becomes a statement");
    Option& action =
        review
            .add_operand("action", "ACTION", command->action,
                         "decide without asking; without it, each candidate is shown at the "
                         "terminal")
            .one_of({"accept", "reject", "undo"});
    review.add_operands("candidates", "CANDIDATE", command->candidates,
                        "their numbers; undo without one takes back the last decision of all");
    for (Option* filter : add_candidate_filter_options(review, command->filter)) {
        exclude_each_other({&action, filter});
    }
    add_correction_options(review, command->correction,
                           "the reason, which the table candidate_decision keeps");
    review.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_review(line.options, *command);
    });
}

} // namespace sijill::cli
