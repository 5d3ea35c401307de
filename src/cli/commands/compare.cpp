#include "cli/commands/commands.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct CompareCommand {
    std::string left;
    std::string right;
};

void run_compare(Context& context, const CompareCommand& command) {
    KnowledgeBase base = context.open_base();
    context.write(compare_entities(base, command.left, command.right, context.language()));
}

} // namespace

void setup_compare(CLI::App& app, Context& context) {
    auto command = std::make_shared<CompareCommand>();
    CLI::App* compare = app.add_subcommand("compare", "Put two models or companies side by side");
    compare->add_option("left", command->left, "slug or any name")->required()->type_name("ENTITY");
    compare->add_option("right", command->right, "slug or any name")
        ->required()
        ->type_name("ENTITY");
    compare->footer("Example:\n  sijill compare grok-3 claude-3.5-opus\n");
    compare->callback([&context, command] {
        context.run = [command](Context& run_context) { run_compare(run_context, *command); };
    });
}

} // namespace sijill::cli
