#include "cli/completion/completion.hpp"

#include "cli/commands/commands.hpp"
#include "cli/output/answer.hpp"

#include <algorithm>
#include <memory>

namespace sijill::cli {
namespace {

struct CompletionCommand {
    std::string shell;
    std::vector<std::string> typed;
};

/// Returns the text on one line, as each candidate has to be.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    return text;
}

int run_completion(const CLI::App& app, const GlobalOptions& options,
                   const CompletionCommand& command) {
    if (command.shell != "words") {
        return Answer(options).write_text(completion_script(command.shell));
    }
    std::string lines;
    for (const Candidate& candidate : complete(app, options, command.typed)) {
        lines += on_one_line(candidate.word) + '\t' + on_one_line(candidate.help) + '\n';
    }
    return Answer(options).write_text(lines);
}

} // namespace

void setup_completion(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<CompletionCommand>();
    CLI::App* completion =
        app.add_subcommand("completion", "Print what makes a shell complete commands and names");
    completion
        ->add_option("shell", command->shell, "bash, zsh or fish; words: what could come next")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish", "words"}));
    completion->add_option("typed", command->typed, "with words: what was typed, behind --");
    run_if_named(*completion, line, [&app, command](const CommandLine& asked) {
        return run_completion(app, asked.options, *command);
    });
}

} // namespace sijill::cli
