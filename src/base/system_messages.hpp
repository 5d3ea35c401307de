#pragma once

#include "sijill/message.hpp"

namespace sijill {

/// Returns what the system says of an errno, or of the value of a std::error_code of the system
/// ("No such file or directory"), so that it can be said in another language where people meet it.
[[nodiscard]] Message system_message(int code);

} // namespace sijill
