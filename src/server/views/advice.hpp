#pragma once

#include "sijill/error.hpp"
#include "sijill/language.hpp"

#include <string>

namespace sijill::server {

/// Returns the hint of an error in a language, UTF-8, without the lines that are of use only at a
/// terminal: they name an option or a command, or show a statement with a caret below. May be
/// empty.
[[nodiscard]] std::string advice_for_visitors(const Error& error, Language language);

} // namespace sijill::server
