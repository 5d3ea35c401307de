#include "cli/commands/commands.hpp"
#include "cli/commands/correction_options.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct RetractCommand {
    std::string statement;
    Correction correction;
    bool undo = false;
};

int run_retract(const GlobalOptions& options, const RetractCommand& command) {
    write_base(options, [&](KnowledgeBase& base) {
        if (command.undo) {
            base.reinstate(command.statement, command.correction);
        } else {
            base.retract(command.statement, command.correction);
        }
    });
    note(options, command.undo ? "retract.undone" : "retract.done",
         {{"statement", command.statement}});
    return 0;
}

} // namespace

void setup_retract(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<RetractCommand>();
    Command& retract = program.add_command("retract", "End the force of a statement");
    retract
        .add_operand("statement", "STATEMENT", command->statement,
                     "its number, or the slug of its source and its key: source/key")
        .required("a statement"_text);
    retract.add_flag("undo", command->undo, "put a retracted statement in force again");
    add_correction_options(retract, command->correction);
    retract.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_retract(line.options, *command);
    });
}

} // namespace sijill::cli
