#pragma once

namespace sijill::cli {

/// Parses the arguments, runs the command and returns the exit code that docs/cli/README.md lists.
/// Every error ends as a message on standard error; nothing is thrown.
int run_application(int count, const char* const* arguments);

} // namespace sijill::cli
