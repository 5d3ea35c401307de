#include "server/net/network.hpp"

#include "base/library_messages.hpp"
#include "server/net/connection.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sijill::server {
namespace {

using namespace std::chrono_literals;
using Tcp = asio::ip::tcp;
using Local = asio::local::stream_protocol;

constexpr auto kLooksAtEnd = 50ms;
constexpr auto kUntilInterrupted = 2s; ///< from the signal on
constexpr auto kUntilClosed = 3s;
constexpr std::size_t kMostRefused = 64; ///< connections that are told why there is no room

/// Lets the process have a descriptor for each connection, and some for its files.
void raise_descriptor_limit(std::size_t connections) {
    constexpr rlim_t kOthers = 128;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        const rlim_t wanted = static_cast<rlim_t>(connections) + kMostRefused + kOthers;
        limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, wanted));
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Returns the address of a client: of IPv6, the half that one of them has for itself.
std::string client_of(const Tcp::endpoint& peer) {
    asio::ip::address address = peer.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    }
    if (address.is_v4() || address.is_loopback()) {
        return address.to_string();
    }
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), std::uint8_t{0});
    return asio::ip::address_v6(bytes).to_string() + "/64";
}

bool is_loopback(const asio::ip::address& address) {
    return address.is_loopback() ||
           (address.is_v6() && address.to_v6().is_v4_mapped() &&
            asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).is_loopback());
}

/// Removes a socket that a killed server left: nobody listens at it.
void remove_left_socket(asio::io_context& io, const std::string& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0 || !S_ISSOCK(status.st_mode)) {
        return;
    }
    boost::system::error_code fault;
    Local::socket(io).connect(Local::endpoint(path), fault);
    if (fault == asio::error::connection_refused) {
        unlink(path.c_str());
    }
}

} // namespace

struct Network::State {
    explicit State(NetOptions chosen)
        : options(std::move(chosen)), connections(options), refused(options), tcp(io), local(io),
          signals(io), timer(io) {}

    void open();
    template <class Protocol, class Acceptor>
    void listen(Acceptor& acceptor, const typename Protocol::endpoint& endpoint);
    template <class Acceptor>
    void accept(Acceptor& acceptor);
    void welcome(Socket socket, const std::string& client, bool from_loopback);
    void welcome(Tcp::socket socket);
    void welcome(Local::socket socket);
    void begin_end();
    void look_at_end();

    NetOptions options;
    asio::io_context io{1};
    Connections connections;
    Connections refused;
    Tcp::acceptor tcp;
    Local::acceptor local;
    asio::signal_set signals;
    asio::steady_timer timer;
    std::optional<Serving> serving;
    std::optional<Serving> refusing; ///< for connections that are not counted
    std::chrono::steady_clock::time_point ending;
    std::optional<kb::FileIdentity> socket_file; ///< that this server has made
};

void Network::State::open() {
    try {
        if (options.listen.ip.empty()) {
            remove_left_socket(io, options.listen.path);
            listen<Local>(local, Local::endpoint(options.listen.path));
        } else {
            listen<Tcp>(tcp, {asio::ip::make_address(options.listen.ip), options.listen.port});
            options.listen.port = tcp.local_endpoint().port();
        }
    } catch (const boost::system::system_error& error) {
        throw Error(
            ErrorCode::unwritable,
            {"cannot listen at {}: {}"_text, options.listen.shown(),
             system_message(error.code().value())},
            "is another server there? --listen takes another address, and port 0 any free one"_text);
    }
}

template <class Protocol, class Acceptor>
void Network::State::listen(Acceptor& acceptor, const typename Protocol::endpoint& endpoint) {
    acceptor.open(endpoint.protocol());
    if constexpr (std::is_same_v<Protocol, Tcp>) {
        acceptor.set_option(Tcp::acceptor::reuse_address(true));
    }
    acceptor.bind(endpoint);
    if constexpr (std::is_same_v<Protocol, Local>) {
        socket_file = kb::identity_of(options.listen.path);
    }
    acceptor.listen(asio::socket_base::max_listen_connections);
}

template <class Acceptor>
void Network::State::accept(Acceptor& acceptor) {
    acceptor.async_accept([this, &acceptor](const boost::system::error_code& fault, auto socket) {
        if (!acceptor.is_open()) {
            return;
        }
        if (!fault) {
            welcome(std::move(socket));
        }
        if (fault == asio::error::no_descriptors || fault == asio::error::no_memory ||
            fault == asio::error::no_buffer_space) {
            timer.expires_after(100ms);
            timer.async_wait([this, &acceptor](const boost::system::error_code& ended) {
                if (!ended) {
                    accept(acceptor);
                }
            });
            return;
        }
        accept(acceptor);
    });
}

void Network::State::welcome(Tcp::socket socket) {
    boost::system::error_code fault;
    const Tcp::endpoint peer = socket.remote_endpoint(fault);
    if (fault) { // it has left already
        return;
    }
    socket.set_option(Tcp::no_delay(true), fault);
    welcome(Socket(std::move(socket)), client_of(peer), is_loopback(peer.address()));
}

void Network::State::welcome(Local::socket socket) {
    welcome(Socket(std::move(socket)), "unix", true);
}

void Network::State::welcome(Socket socket, const std::string& client, bool from_loopback) {
    const Refusal refusal = connections.make_room(client);
    if (refusal.status == 0) {
        const auto connection =
            std::make_shared<Connection>(std::move(socket), client, from_loopback, *serving);
        connections.add(connection);
        connection->start();
    } else if (refused.size() < kMostRefused) {
        const auto connection =
            std::make_shared<Connection>(std::move(socket), client, from_loopback, *refusing);
        refused.add(connection);
        connection->refuse(refusal);
    }
}

void Network::State::begin_end() {
    ending = std::chrono::steady_clock::now();
    serving->stopping = true;
    boost::system::error_code ignored;
    tcp.close(ignored);
    local.close(ignored);
    connections.close(false);
    refused.close(true);
    look_at_end();
}

void Network::State::look_at_end() {
    const auto passed = std::chrono::steady_clock::now() - ending;
    if (passed > kUntilInterrupted) {
        serving->exchange.stop();
    }
    if (passed > kUntilClosed) {
        connections.close(true);
    }
    if (connections.empty()) {
        io.stop();
        return;
    }
    timer.expires_after(kLooksAtEnd);
    timer.async_wait([this](const boost::system::error_code&) { look_at_end(); });
}

Network::Network(NetOptions options) : state_(std::make_unique<State>(std::move(options))) {
    raise_descriptor_limit(state_->options.max_connections);
    std::signal(SIGPIPE, SIG_IGN); // of the log's reader
    state_->open();
}

Network::~Network() {
    // Another server may have put its own socket there.
    if (state_->socket_file &&
        kb::identity_of(state_->options.listen.path) == state_->socket_file) {
        unlink(state_->options.listen.path.c_str());
    }
}

const ListenAddress& Network::address() const noexcept {
    return state_->options.listen;
}

void Network::post(std::function<void()> task) {
    asio::post(state_->io, std::move(task));
}

void Network::run(Exchange& exchange) {
    State& state = *state_;
    state.serving.emplace(Serving{state.io, state.options, exchange, state.connections});
    state.refusing.emplace(Serving{state.io, state.options, exchange, state.refused});
    state.signals.add(SIGINT);
    state.signals.add(SIGTERM);
    state.signals.async_wait([&state](const boost::system::error_code& fault, int) {
        if (!fault) {
            state.begin_end();
        }
    });
    if (state.tcp.is_open()) {
        state.accept(state.tcp);
    } else {
        state.accept(state.local);
    }
    state.io.run();
    exchange.stop();
}

} // namespace sijill::server
