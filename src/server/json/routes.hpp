#pragma once

#include "server/call.hpp"

#include <vector>

namespace sijill::server {

/// Returns the routes of the JSON API below /api/v1/ (docs/api.md). Their answers throw nothing but
/// std::bad_alloc: what fails is a response of problem.hpp.
[[nodiscard]] std::vector<Route> json_routes();

} // namespace sijill::server
