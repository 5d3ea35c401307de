#include "cli/commands/commands.hpp"
#include "cli/commands/correction_options.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>
#include <optional>
#include <string>

namespace sijill::cli {
namespace {

struct NameCommand {
    std::string entity;
    NameText name{"", "", "alias"};
    Correction correction;
    bool remove = false;
};

int run_name(const GlobalOptions& options, const NameCommand& command) {
    std::optional<std::string> former_label;
    write_base(options, [&](KnowledgeBase& base) {
        if (command.remove) {
            base.remove_name(command.entity, command.name, command.correction);
        } else {
            former_label = base.add_name(command.entity, command.name, command.correction);
        }
    });
    note(options, command.remove ? "name.removed" : "name.added",
         {{"entity", command.entity}, {"name", command.name.text}});
    if (former_label) {
        note(options, "name.former_label", {{"entity", command.entity}, {"name", *former_label}});
    }
    return 0;
}

} // namespace

void setup_name(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<NameCommand>();
    Command& name = program.add_command("name", "Add a name to an entity, or remove one");
    name.add_operand("entity", "ENTITY", command->entity, "slug or any name")
        .required("an entity"_text);
    name.add_operand("text", "TEXT", command->name.text, "the name")
        .required("an entity and a name"_text);
    name.add_text("language", "LANGUAGE", command->name.language,
                  "BCP 47 tag of the name; without it ar or en, by its letters")
        .never_empty();
    exclude_each_other({
        &name.add_text("role", "ROLE", command->name.role, "what kind of name it is")
             .one_of({"label", "alias", "transliteration", "misspelling"}),
        &name.add_flag("remove", command->remove, "remove the name"),
    });
    add_correction_options(name, command->correction);
    name.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_name(line.options, *command);
    });
}

} // namespace sijill::cli
