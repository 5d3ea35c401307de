#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace sijill::bench {

/// `sijill serve` over the built-in base, at a port of its own, until the object is destroyed.
class Server {
public:
    /// Starts it, and waits until it says that it listens. Throws Error where it does not.
    explicit Server(const std::vector<std::string>& options);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    /// Returns the bytes of memory that it has.
    [[nodiscard]] std::size_t memory() const;

    /// Returns the seconds of processor time that all its threads have taken, in steps of 10 ms.
    [[nodiscard]] double processor_seconds() const;

private:
    pid_t process_ = 0;
    std::uint16_t port_ = 0;
};

/// One connection to a server, which stays open.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    void send(std::string_view request) const;

    /// Waits for a whole answer and returns its head. Throws Error where it is cut off.
    std::string receive();

private:
    int socket_ = -1;
    std::string bytes_;
};

/// Returns a GET of a target, with further lines of the head, each with its end.
[[nodiscard]] std::string get(std::string_view target, std::string_view fields = {});

/// Returns the value of a field of a head, or "".
[[nodiscard]] std::string field_of(const std::string& head, std::string_view name);

} // namespace sijill::bench
