#pragma once

#include "cli/shell/line_editor.hpp"
#include "cli/shell/shell.hpp"

#include <string>

namespace sijill::cli {

/// Returns the candidates at the cursor, given what stands before it on the line: a command and its
/// arguments behind a dot, else SQL, whose first lines the shell may have already.
[[nodiscard]] LineCompletion complete_line(const Shell& shell, const std::string& before);

} // namespace sijill::cli
