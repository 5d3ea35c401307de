#include "cli/shell/shell.hpp"

#include "base/version.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/kept_files.hpp"
#include "cli/shell/history.hpp"
#include "cli/shell/line_completion.hpp"
#include "cli/shell/line_editor.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <iostream>
#include <unistd.h>
#include <utility>

namespace sijill::cli {
namespace {

constexpr const char* kPrompt = "sijill> ";
constexpr const char* kMorePrompt = "   ...> ";

void greet(const GlobalOptions& options) {
    const std::string& file = options.db;
    note(options, file.empty() ? "shell.built_in" : "shell.base",
         {{"version", std::string(kVersion)}, {"file", file}});
    note(options, "shell.greeting");
}

/// Keeps each entry, the lines typed for one answer, for the arrow keys and in the history file.
class Memory {
public:
    explicit Memory(LineEditor& input) : input_(input) {
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
    LineEditor& input_;
    ShellHistory file_;
    std::string last_;
};

/// Hands a line to the shell; `typed` gathers the lines of an entry until it is complete.
void take(Shell& shell, Memory& memory, std::string& typed, const std::string& line) {
    const std::string before = shell.last_sql();
    const std::string pending = shell.pending();
    shell.take_line(line);
    if (shell.unfinished() && shell.pending() == pending) {
        return; // a command, which is no part of the SQL
    }
    typed += (typed.empty() ? "" : "\n") + line;
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
    LineEditor input([&shell](const std::string& before) { return complete_line(shell, before); });
    Memory memory(input);
    std::string typed;
    while (!shell.left()) {
        const auto [end, line] = input.read(shell.unfinished() ? kMorePrompt : kPrompt);
        if (end == LineEditor::End::line) {
            take(shell, memory, typed, line);
        } else if (end == LineEditor::End::interrupted) {
            shell.forget();
            typed.clear();
        } else if (end == LineEditor::End::left && shell.unfinished()) {
            std::cerr << render::message(shell.language(), "shell.unfinished") << '\n';
        } else {
            return;
        }
    }
}

int run_shell(const Command& program, const CommandLine& line) {
    if (!line.options.exports.empty()) {
        throw Error(ErrorCode::usage, "--export belongs behind a command"_text,
                    "in the shell: .report delays --export FILE"_text);
    }
    static_cast<void>(open_base(line.options));
    GlobalOptions options = line.options;
    const std::string output = std::exchange(options.output, "");
    options.scripts.push_back(standard_input_file());
    const bool interactive = isatty(STDIN_FILENO) == 1;
    if (interactive) {
        options.scripts.push_back(ShellHistory().file());
    }
    Shell shell(program, std::move(options), line.run_command, interactive);
    if (!output.empty()) {
        shell.redirect().open(output);
    }
    if (interactive) {
        greet(line.options);
        converse(shell);
        return 0;
    }
    return shell.take_text(std::cin,
                           render::message(language_of(line.options), "shell.standard_input"));
}

} // namespace

void setup_shell(Command& program, const GlobalOptions& /*options*/) {
    program.add_command("shell", "SQL and commands, typed one after the other")
        .may_take(std::chrono::seconds(0))
        .runs([&program](const CommandLine& line) { return run_shell(program, line); });
}

} // namespace sijill::cli
