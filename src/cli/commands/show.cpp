#include "cli/commands/commands.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct ShowCommand {
    std::string entity;
};

void run_show(Context& context, const ShowCommand& command) {
    KnowledgeBase base = context.open_base();
    context.write(entity_card(base, command.entity, context.language()));
}

} // namespace

void setup_show(CLI::App& app, Context& context) {
    auto command = std::make_shared<ShowCommand>();
    CLI::App* show = app.add_subcommand("show", "Show the card of an entity");
    show->add_option("entity", command->entity, "slug or any name, in any script or spelling")
        ->required()
        ->type_name("ENTITY");
    show->footer("Examples:\n  sijill show grok-3\n  sijill show ماسك\n");
    show->callback([&context, command] {
        context.run = [command](Context& run_context) { run_show(run_context, *command); };
    });
}

} // namespace sijill::cli
