#include "cli/commands/commands.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct SchemaCommand {
    std::string name;
};

void run_schema(Context& context, const SchemaCommand& command) {
    KnowledgeBase base = context.open_base();
    const auto name = command.name.empty() ? std::nullopt : std::optional(command.name);
    context.write(describe_schema(base, name, context.language()));
}

} // namespace

void setup_schema(CLI::App& app, Context& context) {
    auto command = std::make_shared<SchemaCommand>();
    CLI::App* schema = app.add_subcommand("schema", "Tables, views and columns with their meaning");
    schema->add_option("name", command->name, "a table or view; without it, all of them")
        ->type_name("TABLE");
    schema->footer("Examples:\n  sijill schema\n  sijill schema delays\n");
    schema->callback([&context, command] {
        context.run = [command](Context& run_context) { run_schema(run_context, *command); };
    });
}

} // namespace sijill::cli
