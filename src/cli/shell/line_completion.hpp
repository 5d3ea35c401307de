#pragma once

#include "cli/shell/line_editor.hpp"
#include "cli/shell/shell.hpp"

#include <string>

namespace sijill::cli {

/// What could stand before the cursor: behind a dot what stands there, else SQL, of which the
/// shell may have lines already.
[[nodiscard]] LineCompletion complete_line(const Shell& shell, const std::string& before);

} // namespace sijill::cli
