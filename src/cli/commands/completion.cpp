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

int run_completion(const Command& program, const GlobalOptions& options,
                   const CompletionCommand& command) {
    if (command.shell != "words") {
        return Answer(options).write_text(completion_script(command.shell));
    }
    std::string lines;
    for (const Candidate& candidate : complete(program, options, command.typed)) {
        lines += on_one_line(candidate.word) + '\t' + on_one_line(candidate.help) + '\n';
    }
    return Answer(options).write_text(lines);
}

} // namespace

void setup_completion(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<CompletionCommand>();
    Command& completion =
        program.add_command("completion", "Print what makes a shell complete commands and names");
    completion
        .add_operand("shell", "SHELL", command->shell,
                     "the shell; or words: print what could come next")
        .one_of({"bash", "zsh", "fish", "words"})
        .required("the name of a shell"_text);
    completion.add_operands("typed", "WORD", command->typed,
                            "with words: what was typed, behind --");
    completion.runs([&program, command](const CommandLine& line) {
        return run_completion(program, line.options, *command);
    });
}

} // namespace sijill::cli
