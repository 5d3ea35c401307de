#include "cli/shell/dot_commands.hpp"

#include "base/did_you_mean.hpp"
#include "base/files.hpp"
#include "cli/arguments/usual_words.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/help/help_texts.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/exports.hpp"
#include "cli/output/kept_files.hpp"
#include "cli/shell/external_editor.hpp"
#include "cli/shell/word_splitter.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace sijill::cli {
namespace {

using Words = std::vector<std::string>;

/// A command of the shell itself; `words` are its arguments.
struct OwnCommand {
    std::string_view name;
    std::string_view argument; ///< as help shows it; required unless in brackets
    std::string_view help;     ///< the key of its message
    int (*run)(Shell& shell, const Words& words);
};

int choose_form(Shell& shell, const Words& words) {
    if (words.empty()) {
        write_standard_output(shell.options().format + '\n');
        return 0;
    }
    const std::vector<std::string> forms = answer_forms(shell.program());
    if (std::ranges::find(forms, words.front()) == forms.end()) {
        throw Error(
            ErrorCode::usage, {"there is no form {}"_text, words.front()},
            did_you_mean(words.front(), forms).or_else("Tab behind .mode shows the forms"_text));
    }
    shell.options().format = words.front();
    return 0;
}

int edit_last(Shell& shell, const Words& /*words*/) {
    if (!shell.interactive()) {
        throw Error(ErrorCode::usage, ".edit needs a terminal"_text);
    }
    const auto edited = edit_text(shell.last_sql() + '\n', shell.redirect().outside(), "query.sql",
                                  "nothing was run"_text);
    if (!edited) {
        throw Error(ErrorCode::usage, "nothing was saved, so nothing was run"_text);
    }
    // What was saved is to be run, also without its semicolon.
    std::istringstream text(*edited + "\n;");
    const int code = shell.take_text(text, "what was edited");
    shell.set_last_sql(*edited);
    return code;
}

/// Keeps a file among those whose lines are being taken, as long as it lives.
class RunningScript {
public:
    RunningScript(std::vector<std::string>& scripts, const std::string& file) : scripts_(scripts) {
        scripts_.push_back(file);
    }
    ~RunningScript() { scripts_.pop_back(); }
    RunningScript(const RunningScript&) = delete;
    RunningScript& operator=(const RunningScript&) = delete;

private:
    std::vector<std::string>& scripts_;
};

int run_file(Shell& shell, const Words& words) {
    std::istringstream text(
        read_file(words.front(), kLargestText, {".read takes a file with SQL and commands"_text}));
    const RunningScript script(shell.options().scripts, words.front());
    return shell.take_text(text, words.front());
}

int redirect_answers(Shell& shell, const Words& words) {
    if (words.empty()) {
        shell.redirect().close();
    } else if (format_of_file(words.front()) == render::Format::xlsx) {
        throw Error(ErrorCode::usage, "a workbook holds one answer, not all that follow"_text,
                    "in the shell: .report delays --export FILE"_text);
    } else {
        refuse_to_replace_input(words.front(), shell.options(), {});
        shell.redirect().open(words.front());
    }
    return 0;
}

int leave(Shell& shell, const Words& /*words*/) {
    shell.leave();
    return 0;
}

int show_help(Shell& shell, const Words& words);

constexpr std::array<OwnCommand, 7> kOwn{{
    {"mode", "[FORMAT]", "shell.mode", choose_form},
    {"edit", "", "shell.edit", edit_last},
    {"read", "FILE", "shell.read", run_file},
    {"output", "[FILE]", "shell.output", redirect_answers},
    {"help", "[COMMAND]", "shell.help", show_help},
    {"quit", "", "shell.quit", leave},
    {"exit", "", "shell.exit", leave},
}};

/// Commands of the program that are of no use inside the shell.
constexpr std::array<std::string_view, 2> kOutsideOnly{"shell", "completion"};

bool outside_only(std::string_view name) {
    return std::ranges::find(kOutsideOnly, name) != kOutsideOnly.end();
}

/// Returns the commands of the program that the shell does not replace by its own.
std::vector<const Command*> inside(const Command& program) {
    std::vector<const Command*> commands;
    for (const Command& command : program.commands()) {
        if (!outside_only(command.name()) && command.name() != "help") {
            commands.push_back(&command);
        }
    }
    return commands;
}

std::string help_of(const OwnCommand& command, Language language) {
    return render::message(language, command.help);
}

const OwnCommand* own_command(std::string_view name) {
    const auto* found = std::ranges::find(kOwn, name, &OwnCommand::name);
    return found == kOwn.end() ? nullptr : found;
}

/// Throws Error(usage) with the nearest names unless the program has a command of this name.
void require_command(const Command& program, const std::string& name) {
    if (outside_only(name)) {
        throw Error(ErrorCode::usage, {".{} makes no sense inside the shell"_text, name},
                    {"leave with .quit, then: sijill {}"_text, name});
    }
    Words names;
    for (const Candidate& command : dot_commands(program, Language::english)) {
        names.push_back("." + command.word);
    }
    if (std::ranges::find(names, "." + name) == names.end()) {
        const std::string_view here = called_here(name);
        throw Error(ErrorCode::usage, {"there is no command .{}"_text, name},
                    (here.empty() || here.starts_with("--") || outside_only(here)
                         ? did_you_mean("." + name, names)
                         : did_you_mean({fmt::format(".{}", here)}))
                        .or_else(".help lists the commands"_text));
    }
}

std::string usage_of(const OwnCommand& command) {
    return fmt::format(".{}{}{}", command.name, command.argument.empty() ? "" : " ",
                       command.argument);
}

int show_help(Shell& shell, const Words& words) {
    constexpr std::string_view kLine = "  {:<18} {}\n";
    if (!words.empty()) {
        const std::string name = words.front().substr(words.front().starts_with('.') ? 1 : 0);
        if (const OwnCommand* command = own_command(name)) {
            write_standard_output(
                fmt::format("{}\n  {}\n", usage_of(*command), help_of(*command, shell.language())));
            return 0;
        }
        return shell.run({"help", name});
    }
    const Language language = shell.language();
    std::string text = render::message(language, "shell.commands") + '\n';
    for (const Command* command : inside(shell.program())) {
        text += fmt::format(kLine, "." + command->name(), about_of(*command, language));
    }
    text += render::message(language, "shell.own_commands") + '\n';
    for (const OwnCommand& command : kOwn) {
        text += fmt::format(kLine, usage_of(command), help_of(command, language));
    }
    text += render::message(language, "shell.options") + '\n';
    write_standard_output(text);
    return 0;
}

int run_own(Shell& shell, const OwnCommand& command, const Words& words) {
    const std::size_t most = command.argument.empty() ? 0 : 1;
    const bool required = most == 1 && command.argument.front() != '[';
    if (words.size() > most || (required && words.empty())) {
        Message message = most == 0  ? Message(".{} takes nothing"_text, command.name)
                          : required ? Message(".{} takes one word"_text, command.name)
                                     : Message(".{} takes one word, or none"_text, command.name);
        throw Error(ErrorCode::usage, std::move(message),
                    Message::verbatim(fmt::format("{}: {}", usage_of(command),
                                                  help_of(command, shell.language()))));
    }
    return command.run(shell, words);
}

} // namespace

int run_dot_command(Shell& shell, std::string_view line) {
    try {
        Words words = split_words(line);
        if (words.empty()) {
            throw Error(ErrorCode::usage, "no command behind the dot"_text,
                        ".help lists the commands"_text);
        }
        if (const OwnCommand* command = own_command(words.front())) {
            return run_own(shell, *command, {words.begin() + 1, words.end()});
        }
        require_command(shell.program(), words.front());
        return shell.run(words);
    } catch (const Error& error) {
        return report_error(error, shell.language());
    }
}

std::vector<Candidate> dot_commands(const Command& program, Language language) {
    std::vector<Candidate> commands;
    for (const Command* command : inside(program)) {
        commands.push_back({command->name(), about_of(*command, language)});
    }
    for (const OwnCommand& command : kOwn) {
        commands.push_back({std::string(command.name), help_of(command, language)});
    }
    return commands;
}

bool is_dot_command(const Command& program, std::string_view name) {
    return own_command(name) != nullptr ||
           (!outside_only(name) && program.command(name) != nullptr);
}

std::vector<std::string> answer_forms(const Command& program) {
    return program.option("format")->choices;
}

} // namespace sijill::cli
