#pragma once

#include "sijill/error.hpp"

#include <string>

namespace sijill {

/// Returns the message of an error with its hint in parentheses behind it, for what takes one text.
[[nodiscard]] Message error_message(const Error& error);

/// The same in English.
[[nodiscard]] std::string error_text(const Error& error);

} // namespace sijill
