#include "cluster/http/client.hpp"

#include "base/version.hpp"

#include <fmt/format.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
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
    Line(const Address& address, std::chrono::milliseconds patience)
        : patience_(patience), stream_(io_) {
        ErrorOfBoost fault;
        asio::ip::tcp::resolver resolver(io_);
        const auto ends = resolver.resolve(address.host, address.port, fault);
        if (fault) {
            throw NoReply(fault.message(), false);
        }
        run(false, [&](KeepFault keep) { stream_.async_connect(ends, keep); });
    }

    template <class Content>
    void write(http::request<Content>& request) {
        request.prepare_payload();
        http::request_serializer<Content> serializer(request);
        run(true, [&](KeepFault keep) { http::async_write(stream_, serializer, keep); });
    }

    void read_head(http::basic_parser<false>& parser) {
        run(true, [&](KeepFault keep) { http::async_read_header(stream_, buffer_, parser, keep); });
    }

    void read_rest(http::basic_parser<false>& parser) {
        run(true, [&](KeepFault keep) { http::async_read(stream_, buffer_, parser, keep); });
    }

private:
    template <class Start>
    void run(bool was_sent, Start start) {
        ErrorOfBoost fault;
        stream_.expires_after(patience_);
        start(KeepFault{&fault});
        io_.restart();
        io_.run();
        if (fault) {
            throw NoReply(fault == beast::error::timeout ? "no answer in time" : fault.message(),
                          was_sent);
        }
    }

    std::chrono::milliseconds patience_;
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

} // namespace

Reply send(const Address& address, const Request& request, std::chrono::milliseconds patience) {
    Line line(address, patience);
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

Reply receive_file(const Address& address, const std::string& target,
                   const std::filesystem::path& file, std::chrono::milliseconds patience) {
    Line line(address, patience);
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
    http::response_parser<http::file_body> parser(std::move(head));
    ErrorOfBoost fault;
    parser.get().body().open(file.c_str(), beast::file_mode::write_new, fault);
    if (fault) {
        throw NoReply(fault.message(), false);
    }
    line.read_rest(parser);
    return {status, {}};
}

} // namespace sijill::cluster
