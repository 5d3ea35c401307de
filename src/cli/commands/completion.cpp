#include "cli/completion/completion.hpp"

#include "cli/commands/commands.hpp"

#include <algorithm>
#include <memory>

namespace sijill::cli {
namespace {

struct CompletionCommand {
    std::string shell;
    std::vector<std::string> typed;
};

/// A help text on one line, since a candidate is one.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    return text;
}

void run_completion(const CLI::App& app, const Context& context, const CompletionCommand& command) {
    if (command.shell != "words") {
        context.write_text(completion_script(command.shell));
        return;
    }
    std::string lines;
    for (const Candidate& candidate : complete(app, context, command.typed)) {
        lines += on_one_line(candidate.word) + '\t' + on_one_line(candidate.help) + '\n';
    }
    context.write_text(lines);
}

} // namespace

void setup_completion(CLI::App& app, Context& context) {
    auto command = std::make_shared<CompletionCommand>();
    CLI::App* completion =
        app.add_subcommand("completion", "Print what makes a shell complete commands and names");
    completion
        ->add_option("shell", command->shell, "bash, zsh or fish; words: what could come next")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish", "words"}));
    completion->add_option("typed", command->typed, "with words: what was typed, behind --");
    completion->footer("Example:\n  eval \"$(sijill completion bash)\"\n");
    completion->callback([&app, &context, command] {
        context.run = [&app, command](Context& run_context) {
            run_completion(app, run_context, *command);
        };
    });
}

} // namespace sijill::cli
