#pragma once

#include "server/call.hpp"

#include <vector>

namespace sijill::server {

/// Returns the route of the Model Context Protocol over HTTP: POST /mcp, one message a request,
/// answered with one JSON object; 202 for a notification. Nothing is kept from one request to the
/// next.
[[nodiscard]] std::vector<Route> mcp_routes();

} // namespace sijill::server
