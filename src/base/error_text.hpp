#pragma once

#include "sijill/error.hpp"

#include <string>

namespace sijill {

/// The message of an error with its hint behind it, for a host that takes one text.
[[nodiscard]] std::string error_text(const Error& error);

} // namespace sijill
