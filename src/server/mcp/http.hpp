#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/mcp/offer.hpp"

namespace sijill::server::mcp {

/// Answers a POST to the endpoint of the protocol ("Streamable HTTP"): checks Origin, Content-Type,
/// Accept and the headers that repeat what the message says (MCP-Protocol-Version, Mcp-Method,
/// Mcp-Name, Mcp-Param-…), then answers the message. What the offer sends meanwhile goes before the
/// answer, as a stream of events.
[[nodiscard]] Response answer_post(Offer& offer, const Request& request);

} // namespace sijill::server::mcp
