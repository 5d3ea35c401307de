#include "base/did_you_mean.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/man_page.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <memory>

namespace sijill::cli {
namespace {

const CLI::App& find_command(const CLI::App& app, const std::string& name) {
    if (const CLI::App* command = command_named(app, name)) {
        return *command;
    }
    throw Error(ErrorCode::not_found, fmt::format("there is no command {}", name),
                did_you_mean(name, command_names(app)));
}

} // namespace

void setup_man(CLI::App& app, Context& context) {
    auto name = std::make_shared<std::string>();
    CLI::App* man = app.add_subcommand("man", "Print the manual page of the program or a command");
    man->add_option("command", *name, "the command; without it, the program")->type_name("COMMAND");
    man->footer("Example:\n  sijill man report | man -l -\n");
    man->callback([&app, &context, name] {
        context.run = [&app, name](Context& run_context) {
            run_context.write_text(
                man_page(name->empty() ? app : find_command(app, *name), run_context.language()));
        };
    });
}

} // namespace sijill::cli
