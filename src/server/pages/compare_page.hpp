#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/compare": two models or companies side by side, as the command does.
[[nodiscard]] Response compare_page(const Call& call);

} // namespace sijill::server
