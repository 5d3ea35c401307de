#pragma once

#include <optional>
#include <string>

namespace sijill::cli {

/// Lets the user edit a text in VISUAL, EDITOR, sensible-editor or vi, with `terminal` as its
/// standard output. Nothing where nothing was saved. Throws Error(usage) where the editor cannot be
/// run or fails, Error(database) where there is no room for a temporary file.
[[nodiscard]] std::optional<std::string> edit_text(const std::string& text, int terminal);

} // namespace sijill::cli
