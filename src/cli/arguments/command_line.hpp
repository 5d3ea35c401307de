#pragma once

#include "cli/arguments/command.hpp"
#include "cli/arguments/global_options.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sijill::cli {

/// Runs a command line, given without the program's name, under these global options, and returns
/// its exit code. Options on the line have precedence; the environment is not read.
using CommandRunner =
    std::function<int(const GlobalOptions& options, const std::vector<std::string>& words)>;

/// One command line: what was typed, and what came of parsing it.
struct CommandLine {
    std::vector<std::string> words; ///< as typed, without the program
    GlobalOptions options;
    CommandRunner run_command;        ///< runs another line, for the shell
    const Command* command = nullptr; ///< the command that was named, or null
    std::map<const Option*, std::vector<std::string>> given; ///< what the line itself gives

    /// Returns true if the option was typed, and not set by the environment or the configuration.
    [[nodiscard]] bool typed(const Option* option) const { return given.contains(option); }

    /// Returns the operands of the command, and the values of its own options.
    [[nodiscard]] std::vector<std::string> values_for_command() const;
};

} // namespace sijill::cli
