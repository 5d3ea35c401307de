#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>
#include <utility>

namespace sijill::cli {
namespace {

struct CompareCommand {
    std::string left;
    std::string right;
};

int run_compare(const GlobalOptions& options, const CompareCommand& command) {
    KnowledgeBase base = open_base(options);
    return Answer(options).write(
        compare_entities(base, command.left, command.right, language_of(options)));
}

} // namespace

void setup_compare(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<CompareCommand>();
    Command& compare = program.add_command("compare", "Put two models or companies side by side");
    for (const auto& [name, entity] :
         {std::pair("left", &command->left), std::pair("right", &command->right)}) {
        compare.add_operand(name, "ENTITY", *entity, "slug or any name")
            .required("two entities"_text);
    }
    compare.runs(
        [command](const CommandLine& line) { return run_compare(line.options, *command); });
}

} // namespace sijill::cli
