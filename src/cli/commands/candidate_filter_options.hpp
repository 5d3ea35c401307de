#pragma once

#include "cli/arguments/command.hpp"
#include "kb/candidates/candidate_list.hpp"

#include <string>
#include <vector>

namespace sijill::cli {

/// Which candidates a command is about, as it was typed; empty texts narrow nothing.
struct CandidateFilterOptions {
    std::string kind, source, entity, since;
};

/// Adds --kind, --source, --entity and --since, which the commands on candidates share, and returns
/// them.
std::vector<Option*> add_candidate_filter_options(Command& command,
                                                  CandidateFilterOptions& options);

/// Returns the open candidates that the options let through. Throws Error(usage) for a day that is
/// none.
[[nodiscard]] kb::CandidateFilter candidate_filter(const CandidateFilterOptions& options);

} // namespace sijill::cli
