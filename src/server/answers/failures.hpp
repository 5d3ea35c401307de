#pragma once

#include "server/call.hpp"
#include "server/http/refusal.hpp"
#include "sijill/error.hpp"

namespace sijill::server {

/// Returns what is answered where a request gets no further: a problem object (RFC 9457) below
/// /api/ and /mcp, a page elsewhere.
[[nodiscard]] Response failure(const Call& call, const Refusal& refusal);

/// Returns the same for an error that a route threw.
[[nodiscard]] Response failure(const Call& call, const Error& error);

} // namespace sijill::server
