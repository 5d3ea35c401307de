#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "server/views/history_rows.hpp"

#include <algorithm>
#include <memory>
#include <variant>

namespace sijill::cli {
namespace {

struct HistoryCommand {
    std::string about;
};

/// Leaves out the columns that have no value at all, which a table on a terminal has no room for.
void leave_out_empty_columns(ResultSet& rows) {
    for (std::size_t index = rows.columns.size(); index-- > 0;) {
        const auto is_empty = [&](const std::vector<Value>& row) {
            return std::holds_alternative<std::monostate>(row[index]);
        };
        if (std::ranges::all_of(rows.rows, is_empty)) {
            const auto offset = static_cast<std::ptrdiff_t>(index);
            rows.columns.erase(rows.columns.begin() + offset);
            for (std::vector<Value>& row : rows.rows) {
                row.erase(row.begin() + offset);
            }
        }
    }
}

int run_history(const GlobalOptions& options, const HistoryCommand& command) {
    const KnowledgeBase base = open_base(options);
    const Answer answer(options);
    ResultSet rows = server::history_rows(base.history(command.about));
    if (answer.format() == render::Format::table && options.exports.empty() && !rows.rows.empty()) {
        leave_out_empty_columns(rows);
    }
    return answer.write(rows);
}

} // namespace

void setup_history(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<HistoryCommand>();
    Command& history = program.add_command("history", "Tell what was added, corrected and removed");
    history.add_operand("subject", "SUBJECT", command->about,
                        "a source, a statement (source/key or its number) or an entity; without it "
                        "the whole base");
    history.runs(
        [command](const CommandLine& line) { return run_history(line.options, *command); });
}

} // namespace sijill::cli
