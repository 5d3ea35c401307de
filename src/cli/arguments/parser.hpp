#pragma once

#include "cli/arguments/command_line.hpp"
#include "sijill/message.hpp"

#include <string>
#include <vector>

namespace sijill::cli {

/// What a command line asks for.
enum class Wish {
    work,    ///< that the command does its work
    help,    ///< the help of the command, or of the program where none is named
    version, ///< the version of the program
};

/// Reads `line.words`, stores the values of options and operands where the definition has them go,
/// and fills in the command and what was given. Throws Error(usage) for the first fault, and stores
/// nothing, unless the help or the version is asked for.
///
/// The first word that is no option is the command, the others are its operands. Options stand
/// anywhere: `--name VALUE`, `--name=VALUE`, `-n VALUE`, `-nVALUE`. A value of its own word does
/// not begin with two dashes. Behind `--` there are operands alone. Otherwise a word is an option
/// if it begins with two dashes, or with one and an ASCII letter: `-`, `-5` and `-تأخير` are
/// operands. An option that is given twice must have the same value twice, unless it takes several.
[[nodiscard]] Wish parse(const Command& program, CommandLine& line);

/// Returns the message on words that the command line has no use for, in the order of typing.
[[nodiscard]] Message unexpected_arguments(const std::vector<std::string>& words);

} // namespace sijill::cli
