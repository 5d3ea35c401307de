#pragma once

#include "cli/context.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace sijill::cli {

/// What could stand where the cursor is.
struct Candidate {
    std::string word;
    std::string help; ///< one line; may be empty
};

/// The candidates for the last of the words typed after `sijill`, which may be empty; all begin
/// with it. Commands and options are those of `app`; values are those that an option names, or, by
/// its type, reports, tables, sources and entities of the base. None where only the shell knows, as
/// of files.
[[nodiscard]] std::vector<Candidate> complete(const CLI::App& app, const Context& context,
                                              std::vector<std::string> typed);

/// The script that makes a shell ask for them; `shell` is bash, zsh or fish.
[[nodiscard]] std::string completion_script(std::string_view shell);

} // namespace sijill::cli
