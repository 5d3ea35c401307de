#include "cli/help/examples.hpp"

#include "base/embedded_files.hpp"

#include <toml++/toml.h>

namespace sijill::cli {

void add_examples(CLI::App& app) {
    const toml::table examples =
        toml::parse(embedded_files("messages/examples.toml").front().content);
    app.footer(examples[app.get_name()].value_or(std::string()));
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        command->footer(examples[command->get_name()].value_or(std::string()));
    }
}

} // namespace sijill::cli
