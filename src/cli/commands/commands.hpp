#pragma once

#include "cli/arguments/command_line.hpp"

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Adds every command to the application. Each <name>.cpp has a struct of options, a
/// setup_<name>() that fills it from arguments and touches no file, and a run_<name>() that does
/// the work and returns the exit code.
void setup_commands(CLI::App& app, CommandLine& line);

} // namespace sijill::cli
