#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/language.hpp"

#include <string>

namespace sijill::cli {

/// Returns the manual page of the program or of a command, made of what --help shows, in the macros
/// of man(7), UTF-8.
[[nodiscard]] std::string man_page(const Command& command, Language language);

} // namespace sijill::cli
