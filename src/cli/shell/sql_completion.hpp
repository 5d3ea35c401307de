#pragma once

#include "cli/arguments/command.hpp"
#include "cli/arguments/global_options.hpp"
#include "cli/shell/line_editor.hpp"

#include <string>

namespace sijill::cli {

/// Returns the candidates at the cursor, behind SQL that was typed up to it: keywords, functions,
/// tables and views, columns (of the table before a full stop, else of those that the SQL names);
/// within '…' names of entities; within "…" tables and columns. ASCII letters are compared without
/// case, and keywords come in the case of what was typed.
[[nodiscard]] LineCompletion complete_sql(const Command& program, const GlobalOptions& options,
                                          const std::string& sql);

} // namespace sijill::cli
