#pragma once

#include "cli/arguments/global_options.hpp"

#include <string>
#include <vector>

/// What `sijill report` does for reports of the user's own; `operands` are the words behind `new`
/// or `lint`.
namespace sijill::cli {

/// Writes a template of a report into the first folder of --queries, else into the working folder,
/// and returns the exit code. Throws Error(usage) for a name that no report can have, Error(exists)
/// for a file that is there.
int write_template(const GlobalOptions& options, const std::vector<std::string>& operands);

/// Lists every fault of the files and folders named, else of those of --queries, and returns the
/// exit code. Throws Error(check_failed) where there is one.
int lint(const GlobalOptions& options, const std::vector<std::string>& operands);

} // namespace sijill::cli
