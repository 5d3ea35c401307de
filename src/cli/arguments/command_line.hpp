#pragma once

#include "cli/arguments/global_options.hpp"

#include <CLI/CLI.hpp>

#include <functional>
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
    CommandRunner run_command; ///< runs another line, for the shell

    /// The work of the command that was named; returns the exit code. Each command sets it while
    /// the line is parsed, and the application calls it when that is done.
    std::function<int(const CommandLine& line)> run;

    /// Returns true if the option was typed, and not set by the environment or the
    /// configuration.
    [[nodiscard]] bool typed(const CLI::Option& option) const;
};

/// Has `line` run `work` if the command is the one that is named.
void run_if_named(CLI::App& command, CommandLine& line,
                  std::function<int(const CommandLine& line)> work);

} // namespace sijill::cli
