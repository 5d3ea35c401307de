#pragma once

#include "cli/arguments/command_line.hpp"
#include "sijill/error.hpp"

#include <CLI/CLI.hpp>

namespace sijill::cli {

/// Returns the error on a command line that CLI11 refuses. It names what does not exist and offers
/// the nearest that does, else the help in which the answer is.
[[nodiscard]] Error usage_error(const CLI::App& app, const CommandLine& line,
                                const CLI::ParseError& error);

} // namespace sijill::cli
