#pragma once

#include "cli/completion/completion.hpp"
#include "cli/shell/shell.hpp"

#include <string_view>
#include <vector>

namespace sijill::cli {

/// Runs a line behind its dot: a command of the shell's own, or one of the program's. Returns as
/// the calls of Shell do.
int run_dot_command(Shell& shell, std::string_view line);

/// The commands that can stand behind a dot, with their help.
[[nodiscard]] std::vector<Candidate> dot_commands(const CLI::App& app, Language language);

/// The answer forms, which `.mode` takes.
[[nodiscard]] std::vector<std::string> answer_forms(const CLI::App& app);

} // namespace sijill::cli
