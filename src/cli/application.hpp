#pragma once

namespace sijill::cli {

/// Parses the arguments, runs the command, and returns one of the exit codes that
/// docs/cli/README.md lists. Errors become messages on standard error; nothing is thrown.
int run_application(int count, const char* const* arguments);

} // namespace sijill::cli
