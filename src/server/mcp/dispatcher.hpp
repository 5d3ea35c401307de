#pragma once

#include "server/mcp/methods.hpp"

#include <optional>

namespace sijill::server::mcp {

/// Returns the answer to a message of JSON-RPC 2.0, or to a batch of them where the revision has
/// such; nothing for notifications and for answers. What goes wrong is an answer too; only
/// std::bad_alloc is thrown.
[[nodiscard]] std::optional<Json> answer_message(Offer& offer, const Json& message, Peer& peer);

} // namespace sijill::server::mcp
