#include "base/did_you_mean.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/man_page.hpp"
#include "cli/output/answer.hpp"
#include "sijill/error.hpp"

#include <memory>

namespace sijill::cli {
namespace {

const Command& find_command(const Command& program, const std::string& name) {
    if (const Command* command = program.command(name)) {
        return *command;
    }
    throw Error(ErrorCode::not_found, {"there is no command {}"_text, name},
                did_you_mean(name, program.command_names()));
}

} // namespace

void setup_man(Command& program, const GlobalOptions& /*options*/) {
    auto name = std::make_shared<std::string>();
    Command& man = program.add_command("man", "Print the manual page of the program or a command");
    man.add_operand("command", "COMMAND", *name, "the command; without it, the program");
    man.runs([&program, name](const CommandLine& line) {
        return Answer(line.options)
            .write_text(man_page(name->empty() ? program : find_command(program, *name),
                                 language_of(line.options)));
    });
}

} // namespace sijill::cli
