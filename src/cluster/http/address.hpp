#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cluster {

/// Where a node of a cluster answers.
struct Address {
    std::string host; ///< a name, or an IP address; one of IPv6 without brackets
    std::string port;
    std::string user; ///< empty where none is needed
    std::string password;

    /// Returns "http://HOST:PORT", without the user: what messages call the node.
    [[nodiscard]] std::string text() const;

    /// Returns "HOST:PORT" as the header Host has it.
    [[nodiscard]] std::string authority() const;
};

/// Reads "http://[USER:PASSWORD@]HOST[:PORT]" with the port 4001 where none is given, several of
/// them between commas. User and password may have %XX. Throws Error(usage) for anything else;
/// its message does not repeat the text, which may have a password.
[[nodiscard]] std::vector<Address> read_addresses(std::string_view text);

} // namespace sijill::cluster
