#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::server {

/// Names and values in the order in which they came.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// A request that passed the checks of the listener. Plain data.
struct Request {
    std::string method = "GET"; ///< as sent; HEAD is answered as GET without a body
    std::string target;         ///< as sent: path and query, percent-encoded
    std::string path;           ///< without the prefix of --base, percent-decoded, valid UTF-8
    Fields query;               ///< of the target, decoded; a name may come twice
    Fields form;                ///< of a body of type application/x-www-form-urlencoded, likewise
    Fields headers;             ///< names in lower case
    std::string body;           ///< bytes
    std::string host;           ///< the Host header, with its port
    bool loopback = true;       ///< came over loopback or a Unix socket

    /// Returns the value of a header by its name in lower case, or "" where it did not come.
    [[nodiscard]] std::string_view header(std::string_view name) const noexcept;
};

} // namespace sijill::server
