#pragma once

#include "sijill/message.hpp"

#include <optional>
#include <string>

namespace sijill::cli {

/// Lets the user edit a text, in a file of this name, in VISUAL, EDITOR, sensible-editor or vi,
/// with the descriptor `terminal` as its standard output. Returns nothing if nothing was saved.
/// Throws Error(usage), which ends with what `failure` says, such as "nothing was run", if the
/// editor cannot be run or fails, Error(unwritable) if there is no room
/// for a temporary file.
[[nodiscard]] std::optional<std::string> edit_text(const std::string& text, int terminal,
                                                   const std::string& name, const Message& failure);

} // namespace sijill::cli
