#include "server/mcp/http.hpp"

#include "base/ascii.hpp"
#include "base/split.hpp"
#include "server/http/host.hpp"
#include "server/mcp/dispatcher.hpp"
#include "server/mcp/mirrored_headers.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill::server::mcp {
namespace {

constexpr unsigned kOk = 200;
constexpr unsigned kAccepted = 202;
constexpr unsigned kBadRequest = 400;
constexpr unsigned kNotFound = 404;
constexpr unsigned kNotAcceptable = 406;
constexpr unsigned kUnsupportedType = 415;

Response json_response(unsigned status, const Json& message) {
    return {status, "application/json", write_json(message), {}};
}

Response refuse(unsigned status, const std::string& why) {
    return json_response(status, fault_message(nullptr, Fault(FaultCode::invalid_request, why)));
}

bool accepts(std::string_view accept, std::string_view type) {
    bool found = false;
    for_each_part(accept, ',', [&](std::string_view part) {
        part = trimmed(part.substr(0, part.find(';')), " ");
        const std::string any(type.substr(0, type.find('/') + 1));
        found = found || part == type || part == "*/*" || part == any + "*";
    });
    return found;
}

/// Returns the HTTP status of an answer of the protocol.
unsigned status_of(const Json& answer, bool modern) {
    const Json* error = member(answer, "error");
    if (error == nullptr) {
        return kOk;
    }
    const Json* data = member(*error, "data");
    const bool lacks_meta = data != nullptr && member(*data, "missing") != nullptr;
    switch (static_cast<FaultCode>((*error)["code"].get<int>())) {
    case FaultCode::method_not_found:
        return modern ? kNotFound : kOk;
    case FaultCode::invalid_params:
        return lacks_meta ? kBadRequest : kOk;
    case FaultCode::internal_error:
    case FaultCode::resource_not_found:
        return kOk;
    default:
        return kBadRequest;
    }
}

/// Returns the events of a stream, the answer last.
Response event_response(const Json& notifications, const Json& answer) {
    std::string body;
    for (const Json& notification : notifications) {
        body += "event: message\ndata: " + write_json(notification) + "\n\n";
    }
    body += "event: message\ndata: " + write_json(answer) + "\n\n";
    return {kOk, "text/event-stream", std::move(body), {{"X-Accel-Buffering", "no"}}};
}

Response answer_checked(Offer& offer, const Request& request, const Json& message) {
    const std::string version(request.header("mcp-protocol-version"));
    const bool legacy = !says_version(message) && (version.empty() || is_legacy_version(version));
    Peer peer;
    Json notifications = Json::array();
    if (legacy) {
        // The revision that had no such header, as the specification has it.
        peer.legacy = version.empty() ? "2025-03-26" : version;
    } else if (const auto fault = check_mirrored_headers(offer, request, message)) {
        const Json* id = member(message, "id");
        return json_response(kBadRequest,
                             fault_message(id == nullptr ? Json(nullptr) : *id, *fault));
    }
    peer.notify = [&notifications](const Json& sent) { notifications.push_back(sent); };
    const auto answer = answer_message(offer, message, peer);
    if (!answer) {
        return {kAccepted, "application/json", "", {}};
    }
    const bool streams =
        !notifications.empty() && accepts(request.header("accept"), "text/event-stream");
    return streams ? event_response(notifications, *answer)
                   : json_response(status_of(*answer, !legacy), *answer);
}

} // namespace

Response answer_post(Offer& offer, const Request& request) {
    if (const auto foreign = check_origin(request)) {
        return refuse(foreign->status, std::string(foreign->detail));
    }
    const std::string_view type = request.header("content-type");
    if (ascii_lower(trimmed(type.substr(0, type.find(';')), " \t")) != "application/json") {
        return refuse(kUnsupportedType, "Content-Type must be application/json");
    }
    const std::string_view accept = request.header("accept");
    if (!accept.empty() && !accepts(accept, "application/json")) {
        return refuse(kNotAcceptable, "Accept must have application/json");
    }
    const auto message = read_json(request.body);
    return message ? answer_checked(offer, request, *message)
                   : json_response(kBadRequest, parse_fault());
}

} // namespace sijill::server::mcp
