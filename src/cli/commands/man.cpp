#include "base/did_you_mean.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/man_page.hpp"
#include "cli/output/answer.hpp"
#include "sijill/error.hpp"

#include <memory>

namespace sijill::cli {
namespace {

const CLI::App& find_command(const CLI::App& app, const std::string& name) {
    if (const CLI::App* command = command_named(app, name)) {
        return *command;
    }
    throw Error(ErrorCode::not_found, {"there is no command {}"_text, name},
                did_you_mean(name, command_names(app)));
}

} // namespace

void setup_man(CLI::App& app, CommandLine& line) {
    auto name = std::make_shared<std::string>();
    CLI::App* man = app.add_subcommand("man", "Print the manual page of the program or a command");
    man->add_option("command", *name, "the command; without it, the program")->type_name("COMMAND");
    run_if_named(*man, line, [&app, name](const CommandLine& asked) {
        return Answer(asked.options)
            .write_text(man_page(name->empty() ? app : find_command(app, *name),
                                 language_of(asked.options)));
    });
}

} // namespace sijill::cli
