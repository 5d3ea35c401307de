#pragma once

#include "cli/completion/completion.hpp"
#include "cli/shell/shell.hpp"

#include <string_view>
#include <vector>

namespace sijill::cli {

/// Runs what stands behind the dot of a line: a command of the shell or of the program. Returns 0
/// or the exit code of what failed.
int run_dot_command(Shell& shell, std::string_view line);

/// Returns the commands that can stand behind a dot, with their help.
[[nodiscard]] std::vector<Candidate> dot_commands(const Command& program, Language language);

[[nodiscard]] bool is_dot_command(const Command& program, std::string_view name);

/// Returns the formats of answers, which `.mode` takes.
[[nodiscard]] std::vector<std::string> answer_forms(const Command& program);

} // namespace sijill::cli
