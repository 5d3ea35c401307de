#pragma once

#include "cluster/http/address.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
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

/// What receives the content of a reply, piece by piece.
class Receiver {
public:
    Receiver() = default;
    virtual ~Receiver() = default;
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    /// Called before the first piece of a reply; what came of an earlier one is to be forgotten.
    virtual void begin() = 0;
    virtual void take(std::string_view piece) = 0;
};

/// Sends a request and waits for the reply, `patience` in all; where there is more than a MiB to
/// send, for each of sending and receiving. Waits four seconds at most for the connection. Throws
/// NoReply.
[[nodiscard]] Reply send(const Address& address, const Request& request,
                         std::chrono::milliseconds patience);

/// As send(), but hands the content of a reply of status 200 to `receiver`, and waits `patience`
/// for each piece of it. Throws also what the receiver throws.
[[nodiscard]] Reply receive(const Address& address, const std::string& target, Receiver& receiver,
                            std::chrono::milliseconds patience);

} // namespace sijill::cluster
