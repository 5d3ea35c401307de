#pragma once

#include "server/call.hpp"

#include <vector>

namespace sijill::server {

/// Returns the routes of all pages and of what they load. A page tells its own errors, as a page;
/// error_page() does so for what has no route.
[[nodiscard]] std::vector<Route> page_routes();

} // namespace sijill::server
