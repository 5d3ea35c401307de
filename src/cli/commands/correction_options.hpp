#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/knowledge_types.hpp"

#include <string>

namespace sijill::cli {

/// Adds --why, with this help, and --on, which the commands that correct a base share.
void add_correction_options(Command& command, Correction& correction,
                            std::string why = "the reason, which sijill history tells");

} // namespace sijill::cli
