#include "server/net/listen_address.hpp"

#include "base/read_number.hpp"
#include "server/http/host.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <sys/un.h>

namespace sijill::server {
namespace {

constexpr std::string_view kUnix = "unix:";

bool is_ip(const std::string& text) {
    in6_addr parsed{};
    return inet_pton(AF_INET, text.c_str(), &parsed) == 1 ||
           inet_pton(AF_INET6, text.c_str(), &parsed) == 1;
}

bool is_ipv6(std::string_view ip) {
    return ip.find(':') != std::string_view::npos;
}

[[noreturn]] void throw_not_an_address(std::string_view text) {
    throw Error(ErrorCode::usage,
                {"--listen: '{}' is not an address to listen at"_text, std::string(text)},
                "such as 127.0.0.1:8010, [::1]:8010 or unix:/run/sijill.sock"_text);
}

} // namespace

bool ListenAddress::is_loopback() const {
    return ip.empty() || is_loopback_name(is_ipv6(ip) ? '[' + ip + ']' : ip);
}

std::string ListenAddress::shown(std::string_view base_path) const {
    if (ip.empty()) {
        return std::string(kUnix) + path;
    }
    return is_ipv6(ip) ? fmt::format("http://[{}]:{}{}/", ip, port, base_path)
                       : fmt::format("http://{}:{}{}/", ip, port, base_path);
}

ListenAddress read_listen_address(std::string_view text) {
    if (text.starts_with(kUnix)) {
        const std::string path(text.substr(kUnix.size()));
        if (path.empty() || path.size() >= sizeof(sockaddr_un::sun_path)) {
            throw_not_an_address(text);
        }
        return {.ip = {}, .port = 0, .path = path};
    }
    const std::size_t colon = text.rfind(':');
    const auto port = colon == std::string_view::npos
                          ? std::nullopt
                          : read_number<std::uint16_t>(text.substr(colon + 1));
    std::string ip(text.substr(0, colon));
    if (ip == "localhost") {
        ip = "127.0.0.1";
    } else if (ip.starts_with('[') && ip.ends_with(']')) {
        ip = ip.substr(1, ip.size() - 2);
    } else if (is_ipv6(ip)) {
        throw_not_an_address(text);
    }
    if (!port || !is_ip(ip)) {
        throw_not_an_address(text);
    }
    return {.ip = ip, .port = *port, .path = {}};
}

} // namespace sijill::server
