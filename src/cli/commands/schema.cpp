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

void setup_schema(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<SchemaCommand>();
    Command& schema = program.add_command("schema", "Tables, views and columns with their meaning");
    schema.add_operand("name", "TABLE", command->name, "a table or view; without it, all of them");
    schema.runs([command](const CommandLine& line) { return run_schema(line.options, *command); });
}

} // namespace sijill::cli
