#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct SchemaCommand {
    std::string name;
};

int run_schema(const GlobalOptions& options, const SchemaCommand& command) {
    KnowledgeBase base = open_base(options);
    const auto name = command.name.empty() ? std::nullopt : std::optional(command.name);
    return Answer(options).write(describe_schema(base, name, language_of(options)));
}

} // namespace

void setup_schema(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<SchemaCommand>();
    CLI::App* schema = app.add_subcommand("schema", "Tables, views and columns with their meaning");
    schema->add_option("name", command->name, "a table or view; without it, all of them")
        ->type_name("TABLE");
    run_if_named(*schema, line, [command](const CommandLine& asked) {
        return run_schema(asked.options, *command);
    });
}

} // namespace sijill::cli
