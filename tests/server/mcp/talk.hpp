// What the tests of the Model Context Protocol stand on: the built-in base, and messages to it.
#pragma once

#include "server/mcp/dispatcher.hpp"
#include "server/mcp/knowledge_offer.hpp"
#include "sijill/seeded.hpp"

#include <string>
#include <utility>

namespace sijill::test {

using server::mcp::Json;

/// The built-in base with its reports, and an offer of it.
struct Shelf {
    KnowledgeBase base = KnowledgeBase::open_image(seeded_image());
    ReportCatalog catalog;
    Questions questions{catalog};
    server::mcp::Library library{base, catalog, questions};
    server::mcp::KnowledgeOffer offer{library};
};

/// The `_meta` of a request without handshake.
inline Json modern_meta() {
    Json meta = Json::object();
    meta["io.modelcontextprotocol/protocolVersion"] = "2026-07-28";
    meta["io.modelcontextprotocol/clientCapabilities"] = Json::object();
    return meta;
}

inline Json request(const std::string& method, Json params, const Json& id = 1) {
    Json message = Json::object();
    message["jsonrpc"] = "2.0";
    message["id"] = id;
    message["method"] = method;
    message["params"] = std::move(params);
    return message;
}

/// The same with the `_meta` of a request without handshake.
inline Json modern(const std::string& method, Json params = Json::object(), const Json& id = 1) {
    params["_meta"] = modern_meta();
    return request(method, std::move(params), id);
}

/// The answer that a client of a revision with handshake gets; null for none.
inline Json legacy_answer(server::mcp::Offer& offer, const Json& message,
                          const std::string& version = "2025-11-25") {
    server::mcp::Peer peer{version, {}};
    return server::mcp::answer_message(offer, message, peer).value_or(nullptr);
}

/// The answer that a client gets that has shaken no hands; null for none.
inline Json answer_to(server::mcp::Offer& offer, const Json& message) {
    return legacy_answer(offer, message, "");
}

inline int code_of(const Json& answer) {
    return answer.contains("error") ? answer["error"]["code"].get<int>() : 0;
}

} // namespace sijill::test
