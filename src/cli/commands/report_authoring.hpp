#pragma once

#include "cli/context.hpp"

#include <string>
#include <vector>

/// What `sijill report` does for reports of the user's own; `operands` are the words behind `new`
/// or `lint`.
namespace sijill::cli {

/// Writes a report to begin with, where the user's own reports are: the first folder of --queries,
/// else here. Throws Error(usage) for a name that none can have, Error(database) for a file that is
/// there.
void write_template(Context& context, const std::vector<std::string>& operands);

/// Tells every fault of the files and folders named, else of those of --queries. Throws
/// Error(check_failed) where there is one.
void lint(Context& context, const std::vector<std::string>& operands);

} // namespace sijill::cli
