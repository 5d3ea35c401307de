#include "server/http/host.hpp"

#include "base/ascii.hpp"
#include "base/read_number.hpp"

#include <algorithm>
#include <cstdint>

namespace sijill::server {
namespace {

constexpr Refusal kBadHost{421, "bad_host",
                           "this server does not answer for that host; --allow-host names others"};
constexpr Refusal kCrossSite{403, "refused", "the request comes from a page of another site"};

bool is_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char byte) {
        return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '.' ||
               byte == '_';
    });
}

bool is_address(std::string_view name) {
    return name.size() > 2 && name.front() == '[' && name.back() == ']' &&
           name.find_first_not_of("0123456789abcdefABCDEF:.", 1) == name.size() - 1;
}

/// Returns the host of an origin such as "https://example.org:8443", with its port.
std::string_view host_of_origin(std::string_view origin) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (origin.starts_with(scheme)) {
            return origin.substr(scheme.size());
        }
    }
    return {};
}

} // namespace

std::optional<std::string> host_name(std::string_view host) {
    const std::size_t end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
    const std::string_view name = host.substr(0, end);
    if (name.size() < host.size()) {
        const std::string_view port = host.substr(name.size());
        if (port.front() != ':' || !read_number<std::uint16_t>(port.substr(1))) {
            return std::nullopt;
        }
    }
    return is_name(name) || is_address(name) ? std::optional(ascii_lower(name)) : std::nullopt;
}

bool is_loopback_name(std::string_view name) {
    const auto is_digit_or_dot = [](char byte) { return is_ascii_digit(byte) || byte == '.'; };
    return name == "localhost" || name == "[::1]" ||
           (name.starts_with("127.") && std::ranges::count(name, '.') == 3 &&
            std::ranges::all_of(name, is_digit_or_dot));
}

std::optional<Refusal> check_host(std::string_view host, const std::vector<std::string>& allowed) {
    const auto name = host_name(host);
    const bool ours =
        name && (is_loopback_name(*name) || std::ranges::find(allowed, *name) != allowed.end());
    return ours ? std::nullopt : std::optional(kBadHost);
}

std::optional<Refusal> check_origin(const Request& request) {
    const std::string_view site = request.header("sec-fetch-site");
    const std::string_view origin = request.header("origin");
    const bool same_site = site.empty() || site == "same-origin" || site == "none";
    const bool same_origin =
        origin.empty() || ascii_lower(host_of_origin(origin)) == ascii_lower(request.host);
    return same_site && same_origin ? std::nullopt : std::optional(kCrossSite);
}

} // namespace sijill::server
