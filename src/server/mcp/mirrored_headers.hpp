#pragma once

#include "server/http/request.hpp"
#include "server/mcp/fault.hpp"
#include "server/mcp/offer.hpp"

#include <optional>

namespace sijill::server::mcp {

/// Returns whether a message says its revision in `_meta`.
[[nodiscard]] bool says_version(const Json& message);

/// Returns what is wrong with the headers that repeat parts of a message, so that proxies can see
/// them: MCP-Protocol-Version, Mcp-Method, Mcp-Name, and an Mcp-Param-… for each argument that the
/// tool's schema marks with x-mcp-header; nothing where all agree. A value in the form
/// `=?base64?…?=` is decoded before it is compared.
[[nodiscard]] std::optional<Fault>
check_mirrored_headers(const Offer& offer, const Request& request, const Json& message);

} // namespace sijill::server::mcp
