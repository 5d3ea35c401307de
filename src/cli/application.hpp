#pragma once

#include "cli/context.hpp"

#include <string>
#include <vector>

namespace sijill::cli {

/// Parses the arguments, runs the command and returns the exit code that docs/cli/README.md lists.
/// Every error ends as a message on standard error; nothing is thrown.
int run_application(int count, const char* const* arguments);

/// The same for a command line without the program's name, typed where these global options are in
/// force; those on the line go before, those of the environment do not count.
int run_command(const GlobalOptions& options, const std::vector<std::string>& words);

} // namespace sijill::cli
