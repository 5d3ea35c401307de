#include "cli/shell/shell.hpp"

#include "base/version.hpp"
#include "cli/commands/commands.hpp"
#include "cli/shell/history.hpp"
#include "cli/shell/line_completion.hpp"
#include "cli/shell/line_editor.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <iostream>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr const char* kPrompt = "sijill> ";
constexpr const char* kMorePrompt = "   ...> ";

void greet(const Context& context) {
    const std::string& file = context.options.db;
    context.note(file.empty() ? "shell.built_in" : "shell.base",
                 {{"version", std::string(kVersion)}, {"file", file}});
    context.note("shell.greeting");
}

/// What was typed for one answer, and where it is kept.
class Memory {
public:
    explicit Memory(ShellInput& input) : input_(input) {
        for (const std::string& entry : file_.load()) {
            input_.remember(entry);
        }
    }

    void keep(const std::string& entry) {
        if (entry.find_first_not_of(" \n") != std::string::npos && entry != last_) {
            input_.remember(entry);
            file_.append(entry);
            last_ = entry;
        }
    }

private:
    ShellInput& input_;
    ShellHistory file_;
    std::string last_;
};

/// Takes what was typed; `typed` gathers the lines until something came of them.
void take(Shell& shell, Memory& memory, std::string& typed, const std::string& line) {
    typed += (typed.empty() ? "" : "\n") + line;
    const std::string before = shell.last_sql();
    shell.take_line(line);
    if (shell.unfinished()) {
        return;
    }
    memory.keep(typed);
    if (typed.starts_with(".edit") && shell.last_sql() != before) {
        memory.keep(shell.last_sql());
    }
    typed.clear();
}

void converse(Shell& shell) {
    ShellInput input([&shell](const std::string& before) { return complete_line(shell, before); });
    Memory memory(input);
    std::string typed;
    while (!shell.left()) {
        const auto [end, line] = input.read(shell.unfinished() ? kMorePrompt : kPrompt);
        if (end == ShellInput::End::line) {
            take(shell, memory, typed, line);
        } else if (end == ShellInput::End::interrupted) {
            shell.forget();
            typed.clear();
        } else if (end == ShellInput::End::left && shell.unfinished()) {
            std::cerr << render::message(shell.language(), "shell.unfinished") << '\n';
        } else {
            return;
        }
    }
}

void run_shell(const CLI::App& app, Context& context) {
    if (!context.options.exports.empty()) {
        throw Error(ErrorCode::usage, "--export belongs behind a command",
                    "in the shell: .report delays --export FILE");
    }
    static_cast<void>(context.open_base());
    GlobalOptions options = context.options;
    const std::string output = std::exchange(options.output, "");
    const bool interactive = isatty(STDIN_FILENO) == 1;
    Shell shell(app, std::move(options), context.run_command, interactive);
    if (!output.empty()) {
        shell.answers().open(output);
    }
    if (interactive) {
        greet(context);
        converse(shell);
    } else {
        context.exit_with(
            shell.take_text(std::cin, render::message(context.language(), "shell.standard_input")));
    }
}

} // namespace

void setup_shell(CLI::App& app, Context& context) {
    CLI::App* shell = app.add_subcommand("shell", "SQL and commands, typed one after the other");
    shell->footer("Examples:\n"
                  "  sijill shell\n"
                  "  sijill --db my.db shell --format csv < questions.sql\n");
    shell->callback([&app, &context] {
        context.run = [&app](Context& run_context) { run_shell(app, run_context); };
    });
}

} // namespace sijill::cli
