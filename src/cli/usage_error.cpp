#include "cli/usage_error.hpp"

#include "base/did_you_mean.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/errors/usage_message.hpp"
#include "cli/open_base.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sijill::cli {
namespace {

/// Replaces the name of an option at the beginning of a sentence by that of its environment
/// variable, if the value comes from there.
std::string with_variable_named(const CLI::App& app, const CommandLine& line,
                                std::string sentence) {
    for (const CLI::Option* option : app.get_options()) {
        const std::string name = option->get_name();
        if (sentence.starts_with(name + ':') && !option->get_envname().empty() &&
            !line.typed(*option)) {
            sentence.replace(0, name.size(), option->get_envname());
        }
    }
    return sentence;
}

/// Returns the hint that names the help in which the option at the beginning of the sentence is.
Message help_hint(const CLI::App& app, const CLI::App& command, const std::string& sentence) {
    const std::string option = sentence.substr(0, sentence.find_first_of(": "));
    if (&command == &app || app.get_option_no_throw(option) != nullptr) {
        return "sijill --help lists commands and options"_text;
    }
    return {"sijill {} --help lists its options"_text, command.get_name()};
}

/// Returns the question after the command that is nearest to a word, a report's command if the word
/// is the name of a report.
Message did_you_mean_command(const CLI::App& app, const std::string& word) {
    const auto& reports = built_in_reports().reports();
    return std::ranges::find(reports, word, &Report::name) == reports.end()
               ? did_you_mean(word, command_names(app))
               : did_you_mean({"sijill report " + word});
}

} // namespace

Error usage_error(const CLI::App& app, const CommandLine& line, const CLI::ParseError& error) {
    const auto commands = app.get_subcommands();
    const CLI::App& command = commands.empty() ? app : *commands.front();
    const std::vector<std::string> left = app.remaining(true);
    const bool unexpected = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
    Message message = unexpected
                          ? unexpected_arguments(left)
                          : usage_message(error, with_variable_named(app, line, error.what()));
    Message hint;
    if (!left.empty() && left.front().starts_with("--")) {
        const std::string name = left.front().substr(0, left.front().find('='));
        message = {"there is no option {}"_text, name};
        hint = did_you_mean_option(name, command);
    } else if (!left.empty() && commands.empty()) {
        message = {"there is no command {}"_text, left.front()};
        hint = did_you_mean_command(app, left.front());
    } else if (!left.empty() && left.front().starts_with('-') && command.get_name() == "search") {
        hint = "words to leave out go into one text behind --: sijill search -- 'grok -model'"_text;
    }
    return {ErrorCode::usage, message, hint.empty() ? help_hint(app, command, error.what()) : hint};
}

} // namespace sijill::cli
