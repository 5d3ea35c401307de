#pragma once

#include "server/mcp/fault.hpp"
#include "server/mcp/offer.hpp"

#include <functional>
#include <string>
#include <string_view>

/// The Model Context Protocol, of two kinds: revision 2026-07-28, in which each request carries its
/// revision and the capabilities of the client in `_meta`, and the revisions before it, which begin
/// with `initialize` (https://modelcontextprotocol.io/specification).
namespace sijill::server::mcp {

/// The revision without handshake.
inline constexpr std::string_view kModern = "2026-07-28";

/// The keys that each request of such a revision has in `_meta`.
inline constexpr std::string_view kVersionKey = "io.modelcontextprotocol/protocolVersion";
inline constexpr std::string_view kCapabilitiesKey = "io.modelcontextprotocol/clientCapabilities";

/// Returns whether this is a revision with a handshake that is spoken here.
[[nodiscard]] bool is_legacy_version(std::string_view version);

/// Who sends messages. Over a stream, one object for all of its messages.
struct Peer {
    std::string legacy; ///< the revision with a handshake that is spoken; empty: none yet
    std::function<void(const Json& notification)> notify; ///< sends one at once; may be empty
};

/// Returns the tool of this name as the offer lists it; nullptr where there is none.
[[nodiscard]] const Json* find_tool(const Offer& offer, const std::string& name);

/// Returns the result of a request. Throws Fault for what is wrong with it, and what the offer
/// throws. Sets what `exchange` does not yet say beside its params.
[[nodiscard]] Json run_method(Offer& offer, const std::string& method, Exchange& exchange,
                              Peer& peer);

} // namespace sijill::server::mcp
