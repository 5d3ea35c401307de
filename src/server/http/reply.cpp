#include "server/http/reply.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::server {
namespace {

using Phrase = std::pair<unsigned, std::string_view>;
constexpr std::array<Phrase, 27> kPhrases{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
}};

/// What every answer has. Nothing inline is run, nothing of another origin is loaded, and no page
/// elsewhere can frame, embed or read an answer.
constexpr std::string_view kSafety =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

void append_field(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (const char byte : value) {
        head += static_cast<unsigned char>(byte) < ' ' ? ' ' : byte;
    }
    head += "\r\n";
}

} // namespace

std::string_view Reply::header(std::string_view name) const noexcept {
    const auto found = std::ranges::find(headers, name, &Fields::value_type::first);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t Reply::size() const noexcept {
    std::size_t bytes = sizeof(Reply) + body->size();
    for (const auto& [name, value] : headers) {
        bytes += name.size() + value.size();
    }
    return bytes;
}

std::string_view reason_of(unsigned status) noexcept {
    const auto found = std::ranges::find(kPhrases, status, &Phrase::first);
    return found == kPhrases.end() ? std::string_view() : found->second;
}

std::string head_of(const Reply& reply, bool keeps_alive, std::time_t now) {
    constexpr unsigned kNoContent = 204;
    constexpr unsigned kNotModified = 304;
    std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {:%a, %d %b %Y %H:%M:%S} GMT\r\n",
                                   reply.status, reason_of(reply.status), fmt::gmtime(now));
    for (const auto& [name, value] : reply.headers) {
        append_field(head, name, value);
    }
    if (reply.status != kNoContent && reply.status != kNotModified) {
        append_field(head, "Content-Length", fmt::to_string(reply.body->size()));
    }
    append_field(head, "Connection", keeps_alive ? "keep-alive" : "close");
    return head.append(kSafety).append("\r\n");
}

} // namespace sijill::server
