#pragma once

#include "sijill/error.hpp"
#include "sijill/language.hpp"

#include <string>

namespace sijill::cli {

/// Returns what standard error says of an error: its message, and its hint below it. In Arabic, a
/// message that messages/errors.ar.toml does not know whole stands in English below its kind.
[[nodiscard]] std::string error_lines(const Error& error, Language language);

/// Writes an error to standard error, and returns its exit code.
int report_error(const Error& error, Language language);

/// Returns a message in the language of the reader, or in English where it is not known in Arabic.
[[nodiscard]] std::string text_in(Language language, const Message& message);

} // namespace sijill::cli
