#pragma once

#include "cli/arguments/command_line.hpp"

namespace sijill::cli {

/// Adds every command to the program. Each <name>.cpp has a struct of options, a
/// setup_<name>() that has the arguments fill it and touches no file, and a run_<name>() that does
/// the work and returns the exit code. The reports' parameters are among the options: `options` has
/// the language of their help, and the folders of the user's own reports.
void setup_commands(Command& program, const GlobalOptions& options);

} // namespace sijill::cli
