#pragma once

#include "cli/arguments/command.hpp"
#include "sijill/language.hpp"

#include <cstddef>
#include <string>

namespace sijill::cli {

/// Returns what --help prints of the program or of a command, in lines of at most `columns`, or of
/// 100. Names and usage are the same in every language, and stand at the beginning of their lines:
/// what is to be typed is read from the left.
[[nodiscard]] std::string help_page(const Command& command, Language language, std::size_t columns);

} // namespace sijill::cli
