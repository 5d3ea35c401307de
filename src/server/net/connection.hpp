#pragma once

#include "server/http/request_reader.hpp"
#include "server/net/network.hpp"

#include <array>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>

/// Connections, in terms of Boost.Asio: included by this room's sources alone.
namespace sijill::server {

namespace asio = boost::asio;
using Socket = asio::generic::stream_protocol::socket;

class Connections;

/// What all connections share.
struct Serving {
    asio::io_context& io;
    const NetOptions& options;
    Exchange& exchange;
    Connections& connections;
    bool stopping = false;
    std::array<char, std::size_t{16} << 10> scratch{}; ///< for bytes that have just come
};

/// One connection: reads a request, waits for its answer, writes it, and so on. It keeps itself as
/// long as something is outstanding. One thread.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// `client` is the address of the other end, or "unix".
    Connection(Socket socket, std::string client, bool is_loopback, Serving& serving);

    /// Begins to read.
    void start();

    /// Begins to write a refusal, and to close.
    void refuse(const Refusal& refusal);

    /// Closes at once.
    void close();

    /// Returns whether it may be closed for another one: no request of it is being worked on.
    [[nodiscard]] bool is_idle() const noexcept {
        return phase_ == Phase::reading || phase_ == Phase::draining;
    }
    [[nodiscard]] const std::string& client() const noexcept { return client_; }

private:
    /// `draining`: the answer is written, and the other end has yet to read it before its bytes are
    /// thrown away.
    enum class Phase { reading, working, writing, draining, closed };

    void wait_for_bytes();
    void take_bytes();
    void lose_peer(bool is_error);
    void act();
    void ask();
    void send(const Reply& reply, Origin origin);
    void write();
    void finish_answer();
    void drain();
    void log(std::size_t bytes) const;
    void set_deadline(std::chrono::milliseconds time);

    Socket socket_;
    std::string client_;
    bool is_loopback_;
    Serving& serving_;
    RequestReader reader_;
    asio::steady_timer timer_;
    Phase phase_ = Phase::reading;
    bool is_waiting_ = false;     ///< for bytes
    bool head_has_begun_ = false; ///< a deadline runs for the head, or for the body
    bool continued_ = false;      ///< "100 Continue" was sent
    bool keeps_alive_ = false;
    std::size_t drained_ = 0;
    std::uint64_t number_ = 0; ///< of the exchange
    std::string head_;         ///< of the answer
    Reply reply_;
    Origin origin_ = Origin::made;
    bool sends_body_ = true;
    std::size_t written_ = 0;
    std::chrono::system_clock::time_point came_;
    std::chrono::steady_clock::time_point began_;
};

/// All connections. Where a client, or all together, have as many as they may, the oldest one that
/// waits for a request makes room, so that a flood of half-open ones stops nobody.
class Connections {
public:
    explicit Connections(const NetOptions& options) : options_(options) {}

    /// Makes room for a connection of a client. Returns why there is none, or a refusal of status
    /// 0.
    [[nodiscard]] Refusal make_room(const std::string& client);

    void add(const std::shared_ptr<Connection>& connection);
    void remove(const Connection& connection);

    /// Closes those that wait for a request; under `all`, all.
    void close(bool all);

    [[nodiscard]] bool empty() const noexcept { return connections_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return connections_.size(); }

private:
    [[nodiscard]] bool close_oldest_idle(const std::string* client);

    const NetOptions& options_;
    std::list<std::shared_ptr<Connection>> connections_; ///< the oldest first
};

} // namespace sijill::server
