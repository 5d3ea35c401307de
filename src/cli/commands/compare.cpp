#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"

#include <memory>

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

void setup_compare(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<CompareCommand>();
    CLI::App* compare = app.add_subcommand("compare", "Put two models or companies side by side");
    compare->add_option("left", command->left, "slug or any name")->required()->type_name("ENTITY");
    compare->add_option("right", command->right, "slug or any name")
        ->required()
        ->type_name("ENTITY");
    run_if_named(*compare, line, [command](const CommandLine& asked) {
        return run_compare(asked.options, *command);
    });
}

} // namespace sijill::cli
