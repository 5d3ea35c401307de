#pragma once

#include "sijill/error.hpp"
#include "sijill/language.hpp"

#include <string>

namespace sijill::cli {

/// Returns what standard error says of an error: its message, and its hint below it, in the words
/// of render::text_of().
[[nodiscard]] std::string error_lines(const Error& error, Language language);

/// Writes an error to standard error, and returns its exit code.
int report_error(const Error& error, Language language);

} // namespace sijill::cli
