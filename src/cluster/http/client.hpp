#pragma once

#include "cluster/http/address.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <variant>

namespace sijill::cluster {

/// A request to a node: POST where there is something to send, else GET.
struct Request {
    std::string target; ///< path and query
    /// Nothing; JSON; or a file whose bytes are sent.
    std::variant<std::monostate, std::string, std::filesystem::path> content;
};

struct Reply {
    unsigned status = 0;
    std::string content;
};

/// Thrown where no reply came.
class NoReply : public std::runtime_error {
public:
    NoReply(const std::string& fault, bool was_sent)
        : std::runtime_error(fault), was_sent_(was_sent) {}

    /// Returns whether the request, or part of it, had been sent, so that it may have had an
    /// effect.
    [[nodiscard]] bool was_sent() const noexcept { return was_sent_; }

private:
    bool was_sent_;
};

/// Sends a request and waits for the reply, `patience` for each of connecting, sending and
/// receiving. Throws NoReply.
[[nodiscard]] Reply send(const Address& address, const Request& request,
                         std::chrono::milliseconds patience);

/// As send(), but writes the content of a reply of status 200 to a new file.
[[nodiscard]] Reply receive_file(const Address& address, const std::string& target,
                                 const std::filesystem::path& file,
                                 std::chrono::milliseconds patience);

} // namespace sijill::cluster
