#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct ShowCommand {
    std::string entity;
};

int run_show(const GlobalOptions& options, const ShowCommand& command) {
    KnowledgeBase base = open_base(options);
    return Answer(options).write(entity_card(base, command.entity, language_of(options)));
}

} // namespace

void setup_show(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<ShowCommand>();
    CLI::App* show = app.add_subcommand("show", "Show the card of an entity");
    show->add_option("entity", command->entity, "slug or any name, in any script or spelling")
        ->required()
        ->type_name("ENTITY");
    run_if_named(*show, line,
                 [command](const CommandLine& asked) { return run_show(asked.options, *command); });
}

} // namespace sijill::cli
