#pragma once

#include "cli/arguments/command.hpp"
#include "cli/arguments/global_options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// A word that could stand at the cursor.
struct Candidate {
    std::string word;
    std::string help; ///< one line; may be empty
};

/// Returns the candidates for the last of the words typed after `sijill`, which may be empty; all
/// begin with it. Commands and options are those of `program`; values are those that an option
/// lists, or reports, tables, sources and entities of the base, by the name of the option's value.
/// None for file names, which shells complete themselves.
[[nodiscard]] std::vector<Candidate> complete(const Command& program, const GlobalOptions& options,
                                              std::vector<std::string> typed);

/// Returns the script that makes a shell (bash, zsh or fish) ask for candidates.
[[nodiscard]] std::string completion_script(std::string_view shell);

} // namespace sijill::cli
