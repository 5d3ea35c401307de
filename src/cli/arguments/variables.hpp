#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/error.hpp"

#include <vector>

namespace sijill::cli {

/// A variable of the environment whose value its option does not take.
struct VariableFault {
    const Option* option;
    Error error; ///< ErrorCode::usage
};

/// Stores what variables of the environment give the options of the program; one that is set to
/// nothing is not set. Returns the faults instead of throwing them, since an option on the command
/// line overrides its variable.
[[nodiscard]] std::vector<VariableFault> apply_variables(const Command& program);

} // namespace sijill::cli
