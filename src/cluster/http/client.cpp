#include "cluster/http/client.hpp"

#include "base/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <cstddef>
#include <cstdint>
#include <nettle/base64.h>
#include <optional>
#include <string>

namespace sijill::cluster {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using ErrorOfBoost = boost::system::error_code;

constexpr unsigned kHttp11 = 11;
constexpr std::chrono::seconds kToConnect{4};     ///< a second try of TCP comes after three
constexpr std::size_t kLarge = 1 << 20;           // bytes, whose sending has time of its own
constexpr std::size_t kPiece = 1 << 16;           // bytes
constexpr std::uint64_t kLargestReply = 64 << 20; // bytes, in memory

/// Returns bytes in Base64 (RFC 4648), padded.
std::string in_base64(const std::string& bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(),
                      reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return text;
}

/// Keeps how an operation of Boost ended. All operations take this one type, since the compiler
/// makes each of them anew for every type of handler.
struct KeepFault {
    ErrorOfBoost* fault;

    void operator()(const ErrorOfBoost& ended, std::size_t /*bytes*/) const { *fault = ended; }
    void operator()(const ErrorOfBoost& ended, const asio::ip::tcp::endpoint& /*end*/) const {
        *fault = ended;
    }
};

/// A connection for one request. Each function runs an asynchronous one of Beast to its end, since
/// only those have a limit of time.
class Line {
public:
    /// The time is that of the whole request or of each of its steps.
    enum class Limit { request, step };

    Line(const Address& address, std::chrono::milliseconds patience, Limit limit)
        : patience_(patience), limit_(limit), until_(Clock::now() + patience), stream_(io_) {
        ErrorOfBoost fault;
        asio::ip::tcp::resolver resolver(io_);
        const auto ends = resolver.resolve(address.host, address.port, fault);
        if (fault) {
            throw NoReply(fault.message(), false);
        }
        run(std::min(until_, Clock::now() + kToConnect), false,
            [&](KeepFault keep) { stream_.async_connect(ends, keep); });
    }

    template <class Content>
    void write(http::request<Content>& request) {
        request.prepare_payload();
        http::request_serializer<Content> serializer(request);
        run(end_of_step(), true,
            [&](KeepFault keep) { http::async_write(stream_, serializer, keep); });
    }

    void read_head(http::basic_parser<false>& parser) {
        run(end_of_step(), true,
            [&](KeepFault keep) { http::async_read_header(stream_, buffer_, parser, keep); });
    }

    void read_rest(http::basic_parser<false>& parser) {
        run(end_of_step(), true,
            [&](KeepFault keep) { http::async_read(stream_, buffer_, parser, keep); });
    }

    /// Reads what has come of the rest.
    void read_some(http::basic_parser<false>& parser) {
        run(end_of_step(), true,
            [&](KeepFault keep) { http::async_read_some(stream_, buffer_, parser, keep); });
    }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] Clock::time_point end_of_step() const {
        return limit_ == Limit::step ? Clock::now() + patience_ : until_;
    }

    template <class Start>
    void run(Clock::time_point until, bool was_sent, Start start) {
        ErrorOfBoost fault;
        stream_.expires_at(until);
        start(KeepFault{&fault});
        io_.restart();
        io_.run();
        if (fault && fault != http::error::need_buffer) {
            throw NoReply(fault == beast::error::timeout ? "no answer in time" : fault.message(),
                          was_sent);
        }
    }

    std::chrono::milliseconds patience_;
    Limit limit_;
    Clock::time_point until_;
    asio::io_context io_;
    beast::basic_stream<asio::ip::tcp, asio::io_context::executor_type> stream_;
    beast::flat_buffer buffer_;
};

template <class Content>
http::request<Content> head_of(const Address& address, http::verb verb, const std::string& target) {
    http::request<Content> request(verb, target, kHttp11);
    request.set(http::field::host, address.authority());
    request.set(http::field::user_agent, fmt::format("sijill/{}", kVersion));
    request.keep_alive(false);
    if (!address.user.empty()) {
        request.set(http::field::authorization,
                    "Basic " + in_base64(address.user + ':' + address.password));
    }
    return request;
}

void write(Line& line, const Address& address, const Request& request) {
    if (const auto* json = std::get_if<std::string>(&request.content)) {
        auto message = head_of<http::string_body>(address, http::verb::post, request.target);
        message.set(http::field::content_type, "application/json");
        message.body() = *json;
        line.write(message);
    } else if (const auto* file = std::get_if<std::filesystem::path>(&request.content)) {
        auto message = head_of<http::file_body>(address, http::verb::post, request.target);
        message.set(http::field::content_type, "application/octet-stream");
        ErrorOfBoost fault;
        message.body().open(file->c_str(), beast::file_mode::scan, fault);
        if (fault) {
            throw NoReply(fault.message(), false);
        }
        line.write(message);
    } else {
        auto message = head_of<http::string_body>(address, http::verb::get, request.target);
        line.write(message);
    }
}

bool is_large(const Request& request) {
    const auto* json = std::get_if<std::string>(&request.content);
    return std::holds_alternative<std::filesystem::path>(request.content) ||
           (json != nullptr && json->size() > kLarge);
}

} // namespace

Reply send(const Address& address, const Request& request, std::chrono::milliseconds patience) {
    Line line(address, patience, is_large(request) ? Line::Limit::step : Line::Limit::request);
    std::optional<NoReply> half_sent;
    try {
        write(line, address, request);
    } catch (const NoReply& fault) {
        // A node that refuses a request answers and hangs up before it has read all of it.
        if (!fault.was_sent()) {
            throw;
        }
        half_sent = fault;
    }
    http::response_parser<http::string_body> parser;
    parser.body_limit(kLargestReply);
    try {
        line.read_head(parser);
    } catch (const NoReply& fault) {
        throw NoReply(half_sent.value_or(fault));
    }
    line.read_rest(parser);
    return {parser.get().result_int(), std::move(parser.get().body())};
}

Reply receive(const Address& address, const std::string& target, Receiver& receiver,
              std::chrono::milliseconds patience) {
    Line line(address, patience, Line::Limit::step);
    write(line, address, {target, {}});
    http::response_parser<http::empty_body> head;
    head.body_limit(boost::none);
    line.read_head(head);
    const unsigned status = head.get().result_int();
    if (status != static_cast<unsigned>(http::status::ok)) {
        http::response_parser<http::string_body> parser(std::move(head));
        line.read_rest(parser);
        return {status, std::move(parser.get().body())};
    }
    http::response_parser<http::buffer_body> parser(std::move(head));
    std::array<char, kPiece> piece{};
    receiver.begin();
    while (!parser.is_done()) {
        auto& body = parser.get().body();
        body.data = piece.data();
        body.size = piece.size();
        line.read_some(parser);
        receiver.take({piece.data(), piece.size() - body.size});
    }
    return {status, {}};
}

} // namespace sijill::cluster
