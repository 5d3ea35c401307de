#include "server/mcp/methods.hpp"

#include "base/did_you_mean.hpp"
#include "server/mcp/arguments.hpp"
#include "server/mcp/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace sijill::server::mcp {
namespace {

constexpr std::array<std::string_view, 4> kLegacy{"2025-11-25", "2025-06-18", "2025-03-26",
                                                  "2024-11-05"};

constexpr int kListsLast = 3'600'000; // milliseconds: they change with the program alone

/// Returns a list of the offer under its name. It has one page.
Json listed(const char* name, const Json& items, const Exchange& exchange) {
    if (!text_member(exchange.params, "cursor").empty()) {
        throw Fault(FaultCode::invalid_params, "Unknown cursor");
    }
    Json result;
    result[name] = items;
    return result;
}

const Json* named(const Json& list, const std::string& name) {
    const auto found = std::ranges::find_if(
        list, [&name](const Json& item) { return text_member(item, "name") == name; });
    return found == list.end() ? nullptr : &*found;
}

/// Throws the error of a name that a list lacks, with the nearest that it has.
[[noreturn]] void throw_unknown(const std::string& what, const Json& list,
                                const std::string& name) {
    std::vector<std::string> names;
    for (const Json& item : list) {
        names.push_back(text_member(item, "name"));
    }
    throw Fault(FaultCode::invalid_params, fmt::format("Unknown {}: {:.100}", what, name),
                Json{{"did_you_mean", nearest_names(name, names)}});
}

/// Reads what a request of a revision without handshake says in `_meta`. Throws the faults that
/// the specification names.
void read_meta(const Json& meta, Exchange& exchange) {
    const Json* version = member(meta, kVersionKey);
    if (version == nullptr || !version->is_string()) {
        throw Fault(FaultCode::invalid_params,
                    fmt::format("_meta lacks {}, and there was no initialize", kVersionKey),
                    Json{{"missing", kVersionKey}});
    }
    if (version->get<std::string>() != kModern) {
        throw Fault(FaultCode::unsupported_version, "Unsupported protocol version",
                    Json{{"supported", Json::array({kModern})}, {"requested", *version}});
    }
    const Json* capabilities = member(meta, kCapabilitiesKey);
    if (capabilities == nullptr || !capabilities->is_object()) {
        throw Fault(FaultCode::invalid_params, fmt::format("_meta lacks {}", kCapabilitiesKey),
                    Json{{"missing", kCapabilitiesKey}});
    }
    exchange.modern = true;
    exchange.capabilities = *capabilities;
}

/// Adds to a result what each result has in a revision without handshake.
Json with_type(Json result, const Json& identity) {
    if (member(result, "resultType") == nullptr) {
        result["resultType"] = "complete";
    }
    result["_meta"]["io.modelcontextprotocol/serverInfo"] = identity;
    return result;
}

/// Says how long a result stays true. What depends on the base alone is good for this client alone.
Json cacheable(Json result, int milliseconds) {
    result["ttlMs"] = milliseconds;
    result["cacheScope"] = milliseconds == 0 ? "private" : "public";
    return result;
}

Json call_tool(Offer& offer, const Exchange& exchange) {
    const std::string name = text_member(exchange.params, "name");
    const Json* found = find_tool(offer, name);
    if (found == nullptr) {
        throw_unknown("tool", offer.tools(), name);
    }
    const Json* given = member(exchange.params, "arguments");
    const Json arguments = given == nullptr || given->is_null() ? Json::object() : *given;
    if (!arguments.is_object()) {
        throw Fault(FaultCode::invalid_params, "arguments must be an object");
    }
    if (const Json faults = check_arguments((*found)["inputSchema"], arguments);
        !faults.is_null()) {
        return tool_error(faults);
    }
    return offer.call(name, arguments, exchange);
}

Json list_resources(Offer& offer, const Exchange& exchange) {
    Page page = offer.resources(text_member(exchange.params, "cursor"));
    Json result;
    result["resources"] = std::move(page.items);
    if (!page.next.empty()) {
        result["nextCursor"] = page.next;
    }
    return result;
}

Json read_resource(Offer& offer, const Exchange& exchange) {
    const std::string uri = text_member(exchange.params, "uri");
    if (uri.empty()) {
        throw Fault(FaultCode::invalid_params, "uri is missing");
    }
    auto contents = offer.read(uri);
    if (!contents) {
        throw Fault(exchange.modern ? FaultCode::invalid_params : FaultCode::resource_not_found,
                    "Resource not found", Json{{"uri", uri}});
    }
    return Json{{"contents", std::move(*contents)}};
}

Json get_prompt(Offer& offer, const Exchange& exchange) {
    const std::string name = text_member(exchange.params, "name");
    const Json* found = named(offer.prompts(), name);
    if (found == nullptr) {
        throw_unknown("prompt", offer.prompts(), name);
    }
    const Json* given = member(exchange.params, "arguments");
    const Json arguments = given == nullptr || given->is_null() ? Json::object() : *given;
    if (!arguments.is_object()) {
        throw Fault(FaultCode::invalid_params, "arguments must be an object");
    }
    if (const Json* declared = member(*found, "arguments")) {
        for (const Json& argument : *declared) {
            const Json* required = member(argument, "required");
            const std::string key = text_member(argument, "name");
            if (required != nullptr && required->get<bool>() &&
                text_member(arguments, key).empty()) {
                throw Fault(FaultCode::invalid_params, fmt::format("argument {} is missing", key));
            }
        }
    }
    return offer.prompt(name, arguments, exchange);
}

Json complete(Offer& offer, const Exchange& exchange) {
    const Json* reference = member(exchange.params, "ref");
    const Json* argument = member(exchange.params, "argument");
    if (reference == nullptr || argument == nullptr || text_member(*argument, "name").empty()) {
        throw Fault(FaultCode::invalid_params, "ref and argument are missing");
    }
    std::vector<std::string> values =
        offer.complete(*reference, text_member(*argument, "name"), text_member(*argument, "value"));
    constexpr std::size_t kMostValues = 100; // by the specification
    const std::size_t total = values.size();
    values.resize(std::min(total, kMostValues));
    Json completion{{"values", std::move(values)}};
    completion["total"] = total;
    completion["hasMore"] = total > kMostValues;
    return Json{{"completion", std::move(completion)}};
}

Json list_tools(Offer& offer, const Exchange& exchange) {
    return listed("tools", offer.tools(), exchange);
}

Json list_templates(Offer& offer, const Exchange& exchange) {
    return listed("resourceTemplates", offer.templates(), exchange);
}

Json list_prompts(Offer& offer, const Exchange& exchange) {
    return listed("prompts", offer.prompts(), exchange);
}

Json discover(Offer& offer, const Exchange& /*exchange*/) {
    return {{"supportedVersions", Json::array({kModern})},
            {"capabilities", offer.capabilities(true)},
            {"instructions", offer.instructions()}};
}

Json initialize(Offer& offer, const Exchange& exchange, Peer& peer) {
    const std::string asked = text_member(exchange.params, "protocolVersion");
    if (asked.empty()) {
        throw Fault(FaultCode::invalid_params, "protocolVersion is missing");
    }
    peer.legacy = is_legacy_version(asked) ? asked : std::string(kLegacy.front());
    return {{"protocolVersion", peer.legacy},
            {"capabilities", offer.capabilities(false)},
            {"serverInfo", offer.identity()},
            {"instructions", offer.instructions()}};
}

/// A method that both kinds of revisions have, but for server/discover.
struct Method {
    std::string_view name;
    Json (*run)(Offer& offer, const Exchange& exchange);
    bool cacheable = false; ///< the result says how long it stays true
    int milliseconds = 0;   ///< so long
};

constexpr std::array<Method, 9> kMethods{{
    {"server/discover", discover, true, kListsLast},
    {"tools/list", list_tools, true, kListsLast},
    {"tools/call", call_tool},
    {"resources/list", list_resources, true},
    {"resources/templates/list", list_templates, true, kListsLast},
    {"resources/read", read_resource, true},
    {"prompts/list", list_prompts, true, kListsLast},
    {"prompts/get", get_prompt},
    {"completion/complete", complete},
}};

/// Returns the result of a method in a revision of either kind.
Json run_common(Offer& offer, const std::string& method, const Exchange& exchange) {
    const auto found = std::ranges::find(kMethods, method, &Method::name);
    const bool has = found != kMethods.end() && (exchange.modern || found->run != discover);
    if (has) {
        Json result = found->run(offer, exchange);
        return exchange.modern && found->cacheable
                   ? cacheable(std::move(result), found->milliseconds)
                   : result;
    }
    if (auto result = offer.other(method, exchange)) {
        return std::move(*result);
    }
    throw Fault(FaultCode::method_not_found, fmt::format("Method not found: {:.100}", method));
}

} // namespace

bool is_legacy_version(std::string_view version) {
    return std::ranges::find(kLegacy, version) != kLegacy.end();
}

const Json* find_tool(const Offer& offer, const std::string& name) {
    return named(offer.tools(), name);
}

Json run_method(Offer& offer, const std::string& method, Exchange& exchange, Peer& peer) {
    exchange.capabilities = Json::object();
    exchange.notify = peer.notify;
    const Json* given = member(exchange.params, "_meta");
    const Json meta = given == nullptr ? Json::object() : *given;
    if (const Json* token = member(meta, "progressToken")) {
        exchange.progress_token = *token;
    }
    const bool says_version = member(meta, kVersionKey) != nullptr;
    if (!says_version && method == "initialize") {
        return initialize(offer, exchange, peer);
    }
    if (!says_version && method == "ping") {
        return Json::object();
    }
    if (!says_version && !peer.legacy.empty()) {
        return run_common(offer, method, exchange);
    }
    read_meta(meta, exchange);
    return with_type(run_common(offer, method, exchange), offer.identity());
}

} // namespace sijill::server::mcp
