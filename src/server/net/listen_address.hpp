#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sijill::server {

/// Where a server listens: an IP address and a port, or the path of a Unix socket. Plain data.
struct ListenAddress {
    std::string ip;         ///< empty for a Unix socket
    std::uint16_t port = 0; ///< 0: any that is free
    std::string path;

    /// Returns whether only this machine can reach it.
    [[nodiscard]] bool is_loopback() const;

    /// Returns it as an address to open, such as "http://127.0.0.1:8010/" or "unix:/run/a.sock".
    /// `base_path` is where all paths begin: ServeOptions::base_path.
    [[nodiscard]] std::string shown(std::string_view base_path = {}) const;
};

/// Reads "127.0.0.1:8010", "[::1]:8010", "localhost:8010" or "unix:PATH". Throws Error(usage) for
/// anything else; names other than localhost are not looked up.
[[nodiscard]] ListenAddress read_listen_address(std::string_view text);

} // namespace sijill::server
