#pragma once

#include "cli/context.hpp"

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Adds every command to the application. Each command_<name>.cpp has a struct of options, a
/// setup_<name>() that fills it from arguments and touches no file, and a run_<name>() that does
/// the work.
void setup_commands(CLI::App& app, Context& context);

} // namespace sijill::cli
