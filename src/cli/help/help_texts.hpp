#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/language.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What help says of the definition, in the language of the reader. The definition has the English;
/// the Arabic is in messages/help.ar.toml, and where that has none, the English is returned.
namespace sijill::cli {

[[nodiscard]] std::string about_of(const Command& command, Language language);

/// Returns what an option or operand of the command is for.
[[nodiscard]] std::string help_of(const Command& command, const Option& option, Language language);

/// Returns the same, with its values, bounds, default, variable, and what goes with it, in
/// brackets.
[[nodiscard]] std::string full_help_of(const Command& command, const Option& option,
                                       Language language);

/// Returns a name of an operand as a line on usage has it: `[PATH]...` may be left out or repeated.
[[nodiscard]] std::string in_usage(const Option& operand, std::string_view shown);

/// A paragraph below the options. Its lines are indented.
struct HelpParagraph {
    std::string title;
    std::string text;
};

/// Returns the paragraphs of a command: its examples, and before those of the program the exit
/// codes.
[[nodiscard]] std::vector<HelpParagraph> paragraphs_of(const Command& command, Language language);

} // namespace sijill::cli
