#include "server/net/connection.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <ctime>
#include <utility>

namespace sijill::server {
namespace {

using namespace std::chrono_literals;

constexpr auto kHeadTime = 5s;  ///< from the first byte of a head, or the connection, to its end
constexpr auto kIdleTime = 15s; ///< between two requests
constexpr auto kBodyTime = 15s;
constexpr auto kDrainTime = 2s;
constexpr auto kWriteTime = 15s;
constexpr std::size_t kSlowestReader = 32 << 10; ///< bytes a second
constexpr std::size_t kMostKept = 16 << 10;      ///< bytes of requests that wait behind another one
constexpr std::size_t kMostDrained = 256 << 10;

/// As nginx has it: the client closed the connection before its answer was there.
constexpr unsigned kLeft = 499;

} // namespace

Connection::Connection(Socket socket, std::string client, bool is_loopback, Serving& serving)
    : socket_(std::move(socket)), client_(std::move(client)), is_loopback_(is_loopback),
      serving_(serving), reader_(serving.options.limits, serving.options.base_path),
      timer_(serving.io) {
    boost::system::error_code ignored;
    socket_.non_blocking(true, ignored);
}

void Connection::start() {
    set_deadline(kHeadTime);
    head_has_begun_ = true;
    wait_for_bytes();
}

void Connection::refuse(const Refusal& refusal) {
    began_ = std::chrono::steady_clock::now();
    came_ = std::chrono::system_clock::now();
    sends_body_ = reader_.request().method != "HEAD";
    send(serving_.exchange.refused(reader_.request(), refusal), Origin::refused);
}

void Connection::close() {
    if (phase_ == Phase::closed) {
        return;
    }
    if (phase_ == Phase::working) {
        serving_.exchange.leave(number_);
        reply_.status = kLeft;
    }
    if (phase_ == Phase::working || phase_ == Phase::writing) {
        log(written_ - std::min(written_, head_.size()));
    }
    phase_ = Phase::closed;
    timer_.cancel();
    boost::system::error_code ignored;
    socket_.close(ignored);
    serving_.connections.remove(*this);
}

void Connection::set_deadline(std::chrono::milliseconds time) {
    timer_.expires_after(time);
    timer_.async_wait([self = weak_from_this()](const boost::system::error_code& fault) {
        if (const auto alive = self.lock(); alive && !fault) {
            alive->close();
        }
    });
}

void Connection::wait_for_bytes() {
    if (is_waiting_ || phase_ == Phase::closed) {
        return;
    }
    is_waiting_ = true;
    socket_.async_wait(Socket::wait_read,
                       [self = shared_from_this()](const boost::system::error_code& fault) {
                           self->is_waiting_ = false;
                           if (self->phase_ == Phase::closed) {
                               return;
                           }
                           if (fault) {
                               self->close();
                           } else {
                               self->take_bytes();
                           }
                       });
}

void Connection::take_bytes() {
    boost::system::error_code fault;
    const std::size_t size = socket_.read_some(asio::buffer(serving_.scratch), fault);
    if (fault == asio::error::would_block) {
        wait_for_bytes();
        return;
    }
    if (fault) {
        lose_peer(fault != asio::error::eof);
        return;
    }
    if (phase_ == Phase::draining) {
        drained_ += size;
        if (drained_ > kMostDrained) {
            close();
        } else {
            wait_for_bytes();
        }
        return;
    }
    reader_.take({serving_.scratch.data(), size});
    if (phase_ == Phase::reading) {
        act();
    } else if (reader_.kept() < kMostKept) {
        wait_for_bytes();
    }
}

/// The other end has closed its half, or all. Whoever closes before the answer is there does not
/// want it any more.
void Connection::lose_peer(bool is_error) {
    if (phase_ == Phase::writing && !is_error) {
        keeps_alive_ = false;
    } else {
        close();
    }
}

/// Goes on by what the reader has.
void Connection::act() {
    switch (reader_.state()) {
    case RequestReader::State::head:
        if (!head_has_begun_ && reader_.kept() > 0) {
            head_has_begun_ = true;
            set_deadline(kHeadTime);
        }
        wait_for_bytes();
        return;
    case RequestReader::State::body:
        if (!continued_) {
            continued_ = true;
            set_deadline(kBodyTime);
            if (reader_.expects_continue()) {
                boost::system::error_code ignored; // who does not read it sends the body anyhow
                socket_.write_some(asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
                                   ignored);
            }
        }
        wait_for_bytes();
        return;
    case RequestReader::State::complete:
        ask();
        return;
    case RequestReader::State::refused:
        refuse(reader_.refusal());
        return;
    }
}

void Connection::ask() {
    phase_ = Phase::working;
    timer_.cancel();
    came_ = std::chrono::system_clock::now();
    began_ = std::chrono::steady_clock::now();
    Request request = reader_.request();
    request.loopback = is_loopback_;
    sends_body_ = request.method != "HEAD";
    const auto number = serving_.exchange.ask(
        std::move(request), client_, [self = weak_from_this()](const Reply& reply, Origin origin) {
            if (const auto alive = self.lock(); alive && alive->phase_ == Phase::working) {
                alive->send(reply, origin);
            }
        });
    if (number != 0) {
        number_ = number;
    }
    if (phase_ != Phase::closed) {
        wait_for_bytes(); // or for their end
    }
}

void Connection::send(const Reply& reply, Origin origin) {
    phase_ = Phase::writing;
    reply_ = reply;
    origin_ = origin;
    keeps_alive_ = reader_.keeps_alive() && !serving_.stopping;
    head_ = head_of(reply, keeps_alive_, std::time(nullptr));
    written_ = 0;
    const std::size_t size = head_.size() + (sends_body_ ? reply.body->size() : 0);
    set_deadline(kWriteTime + std::chrono::seconds(size / kSlowestReader));
    write();
}

void Connection::write() {
    const std::size_t of_body = written_ < head_.size() ? 0 : written_ - head_.size();
    const std::string_view body = sends_body_ ? std::string_view(*reply_.body) : std::string_view();
    const std::array<asio::const_buffer, 2> parts{
        asio::buffer(std::string_view(head_).substr(std::min(written_, head_.size()))),
        asio::buffer(body.substr(of_body))};
    if (asio::buffer_size(parts) == 0) {
        finish_answer();
        return;
    }
    socket_.async_write_some(parts, [self = shared_from_this()](
                                        const boost::system::error_code& fault, std::size_t size) {
        if (self->phase_ != Phase::writing) {
            return;
        }
        if (fault) {
            self->close();
            return;
        }
        self->written_ += size;
        self->write();
    });
}

void Connection::finish_answer() {
    log(sends_body_ ? reply_.body->size() : 0);
    reply_ = Reply();
    head_ = std::string();
    if (!keeps_alive_ || serving_.stopping) {
        drain();
        return;
    }
    phase_ = Phase::reading;
    continued_ = false;
    head_has_begun_ = false;
    reader_.go_on();
    set_deadline(kIdleTime);
    act();
}

/// Closes the writing half, and reads until the other end does the same: closing at once with
/// unread bytes would take the answer back from it.
void Connection::drain() {
    phase_ = Phase::draining;
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    set_deadline(kDrainTime);
    wait_for_bytes();
}

void Connection::log(std::size_t bytes) const {
    if (serving_.options.log == LogForm::none) {
        return;
    }
    LogEntry entry;
    entry.time = came_;
    entry.client = client_;
    entry.method = reader_.request().method;
    entry.target = reader_.target();
    entry.status = reply_.status;
    entry.bytes = bytes;
    entry.took = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - began_);
    entry.origin = origin_;
    serving_.options.write_log(log_line(entry, serving_.options.log));
}

} // namespace sijill::server
