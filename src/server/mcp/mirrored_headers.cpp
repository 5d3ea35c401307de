#include "server/mcp/mirrored_headers.hpp"

#include "base/ascii.hpp"
#include "base/read_number.hpp"
#include "server/mcp/methods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace sijill::server::mcp {
namespace {

/// The headers of a request by names in lower case.
const std::string* header_of(const Request& request, const std::string& name) {
    const auto found =
        std::ranges::find(request.headers, name, &std::pair<std::string, std::string>::first);
    return found == request.headers.end() ? nullptr : &found->second;
}

/// Returns the bytes of a text in Base64 (RFC 4648), padded; nothing where it is none.
std::optional<std::string> decode_base64(std::string_view text) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr unsigned kBits = 6;
    constexpr unsigned kByte = 8;
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    for (const char letter : text.substr(0, text.size() - padding)) {
        const std::size_t digit = kDigits.find(letter);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        held = (held << kBits) | static_cast<std::uint32_t>(digit);
        bits += kBits;
        if (bits >= kByte) {
            bits -= kByte;
            bytes += static_cast<char>((held >> bits) & 0xFFU);
        }
    }
    return bytes;
}

/// Returns the value that a header stands for; nothing where it cannot be one.
std::optional<std::string> value_of(const std::string& header) {
    constexpr std::string_view kBegin = "=?base64?";
    constexpr std::string_view kEnd = "?=";
    if (header.starts_with(kBegin) && header.ends_with(kEnd) &&
        header.size() >= kBegin.size() + kEnd.size()) {
        return decode_base64(std::string_view(header).substr(
            kBegin.size(), header.size() - kBegin.size() - kEnd.size()));
    }
    const bool is_plain = std::ranges::all_of(
        header, [](char letter) { return (letter >= ' ' && letter <= '~') || letter == '\t'; });
    return is_plain ? std::optional(header) : std::nullopt;
}

/// Returns an argument as a header has it; nothing for one that no header has.
std::optional<std::string> as_header(const Json* value) {
    if (value == nullptr || value->is_null() || value->is_structured()) {
        return std::nullopt;
    }
    return value->is_string() ? value->get<std::string>() : value->dump();
}

bool is_same(const std::string& header, const std::string& body, bool is_number) {
    if (is_number) {
        const auto left = read_number<double>(header);
        const auto right = read_number<double>(body);
        return left && right && *left == *right;
    }
    return header == body;
}

Fault mismatch(const std::string& why) {
    return {FaultCode::header_mismatch, "Header mismatch: " + why};
}

/// Compares a header with the part of the message that it repeats; nothing: the message lacks it.
std::optional<Fault> compare(const Request& request, const std::string& name,
                             const std::optional<std::string>& body, bool is_number = false) {
    const std::string* header = header_of(request, name);
    if (header == nullptr) {
        return body ? std::optional(mismatch(name + " is missing")) : std::nullopt;
    }
    const auto value = value_of(*header);
    if (!value) {
        return mismatch(name + " is no text in ASCII or Base64");
    }
    return body && is_same(*value, *body, is_number)
               ? std::nullopt
               : std::optional(mismatch(name + " is not what the message says"));
}

/// Compares the headers of the arguments that a schema marks, also of objects in objects.
std::optional<Fault> compare_arguments(const Request& request, const Json& schema,
                                       const Json* arguments) {
    const Json* properties = member(schema, "properties");
    if (properties == nullptr || !properties->is_object()) {
        return std::nullopt;
    }
    for (const auto& [name, property] : properties->items()) {
        const Json* value = arguments == nullptr ? nullptr : member(*arguments, name);
        if (const std::string mark = text_member(property, "x-mcp-header"); !mark.empty()) {
            const std::string type = text_member(property, "type");
            if (auto fault = compare(request, "mcp-param-" + ascii_lower(mark), as_header(value),
                                     type == "integer" || type == "number")) {
                return fault;
            }
        }
        if (auto fault = compare_arguments(request, property, value)) {
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<std::string> text_of(const Json& object, std::string_view name) {
    const Json* found = member(object, name);
    return found != nullptr && found->is_string() ? std::optional(found->get<std::string>())
                                                  : std::nullopt;
}

std::optional<Fault> check_call(const Offer& offer, const Request& request, const Json& params) {
    const Json* tool = find_tool(offer, text_member(params, "name"));
    const Json* schema = tool == nullptr ? nullptr : member(*tool, "inputSchema");
    return schema == nullptr ? std::nullopt
                             : compare_arguments(request, *schema, member(params, "arguments"));
}

} // namespace

bool says_version(const Json& message) {
    const Json* params = member(message, "params");
    const Json* meta = params == nullptr ? nullptr : member(*params, "_meta");
    return meta != nullptr && member(*meta, kVersionKey) != nullptr;
}

std::optional<Fault> check_mirrored_headers(const Offer& offer, const Request& request,
                                            const Json& message) {
    const Json* params = member(message, "params");
    const Json* meta = params == nullptr ? nullptr : member(*params, "_meta");
    if (meta == nullptr || !says_version(message)) {
        return std::nullopt; // its lack is what will be told
    }
    if (auto fault = compare(request, "mcp-protocol-version", text_of(*meta, kVersionKey))) {
        return fault;
    }
    const std::string method = text_member(message, "method");
    if (auto fault = compare(request, "mcp-method", method)) {
        return fault;
    }
    const bool has_uri = method == "resources/read";
    if (has_uri || method == "tools/call" || method == "prompts/get") {
        if (auto fault = compare(request, "mcp-name", text_of(*params, has_uri ? "uri" : "name"))) {
            return fault;
        }
    }
    return method == "tools/call" ? check_call(offer, request, *params) : std::nullopt;
}

} // namespace sijill::server::mcp
