#pragma once

#include "server/answers/exchange.hpp"
#include "server/http/head_rules.hpp"
#include "server/net/access_log.hpp"
#include "server/net/listen_address.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace sijill::server {

/// How connections are held. Plain data.
struct NetOptions {
    ListenAddress listen;
    std::string base_path; ///< ServeOptions::base_path
    std::size_t max_connections = 512;
    std::size_t per_client = 32; ///< connections of one address; those over a Unix socket are of
                                 ///< one proxy, and without this limit
    RequestLimits limits;
    LogForm log = LogForm::text;
    std::function<void(const std::string& line)> write_log; ///< called from the thread of run()
};

/// Sockets: listens, reads requests, and writes answers, on one thread. The only part of the
/// program that knows Boost.Asio.
class Network {
public:
    /// Binds the address and listens. Throws Error(unwritable) where it cannot be had.
    explicit Network(NetOptions options);
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    ~Network();

    /// Returns the address with the real port.
    [[nodiscard]] const ListenAddress& address() const noexcept;

    /// Has a task called on the thread of run(). From any thread.
    void post(std::function<void()> task);

    /// Serves until SIGTERM or SIGINT, then lets answers that are being worked on end for some two
    /// seconds, and interrupts the others.
    void run(Exchange& exchange);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sijill::server
