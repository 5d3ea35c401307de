#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/knowledge_types.hpp"

namespace sijill::cli {

/// Adds --why and --on, which the commands that correct a base share.
void add_correction_options(Command& command, Correction& correction);

} // namespace sijill::cli
