#pragma once

#include "server/call.hpp"

#include <string>

namespace sijill::server {

/// Returns openapi.json (OpenAPI 3.1): the addresses and parameters of endpoint.hpp with the limits
/// of these options, and the schemas of src/server/json/schemas.json.
[[nodiscard]] std::string openapi_document(const ServeOptions& options);

} // namespace sijill::server
