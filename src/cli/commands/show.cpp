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

void setup_show(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ShowCommand>();
    Command& show = program.add_command("show", "Show the card of an entity");
    show.add_operand("entity", "ENTITY", command->entity,
                     "slug or any name, in any script or spelling")
        .required("an entity"_text);
    show.runs([command](const CommandLine& line) { return run_show(line.options, *command); });
}

} // namespace sijill::cli
