#pragma once

#include "sijill/error.hpp"
#include "sijill/language.hpp"

#include <string>

namespace sijill::render {

/// Returns a message in the language of the reader, or in English where messages/errors.ar.toml
/// does not know it whole.
[[nodiscard]] std::string text_in(Language language, const Message& message);

/// Returns the message of an error, without its hint. In Arabic, one that the catalogue does not
/// know whole stands in English, indented, below the kind of the error.
[[nodiscard]] std::string text_of(const Error& error, Language language);

/// Returns "\n  " before each line of a text.
[[nodiscard]] std::string indented_lines(const std::string& text);

} // namespace sijill::render
