#include "server/http/request_reader.hpp"

#include "base/ascii.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cctype>
#include <utility>

namespace sijill::server {
namespace {

namespace http = boost::beast::http;

constexpr Refusal kNotARequest{400, "bad_request", "this is not an HTTP/1.1 request"};
constexpr Refusal kWrongVersion{505, "bad_request", "only HTTP/1.0 and HTTP/1.1 are spoken here"};
constexpr Refusal kBadTarget{400, "bad_request", "the address is not one of HTTP, or not UTF-8"};
constexpr Refusal kBadForm{400, "bad_request", "the form is not well encoded"};
constexpr Refusal kHosts{400, "bad_request", "a request has exactly one Host"};
constexpr Refusal kTwice{400, "bad_request", "a field that can stand once came twice"};
constexpr Refusal kLength{400, "bad_request", "the length of the body cannot be told"};
constexpr Refusal kBadBody{400, "bad_request", "the body is not sent as its head says"};
constexpr Refusal kCoding{501, "bad_request", "this transfer coding is not known here"};
constexpr Refusal kExpectation{417, "bad_request", "this expectation is not known here"};
constexpr Refusal kLongBody{413, "too_long", "the body is too long"};

constexpr std::array<std::string_view, 8> kSingle{
    "content-length", "transfer-encoding", "content-type", "origin", "sec-fetch-site",
    "expect",         "authorization",     "if-none-match"};

std::size_t count(const Fields& fields, std::string_view name) {
    return static_cast<std::size_t>(
        std::ranges::count_if(fields, [name](const auto& field) { return field.first == name; }));
}

/// Whether the line of a chunk has come as a whole, and the chunk is not the last. Where Beast does
/// not take it, a quotation mark in it is not closed: Beast looks for it in what follows, and takes
/// the size of the chunk from what is left of the limit each time.
bool has_whole_chunk_line(std::string_view bytes) {
    constexpr std::string_view kLineEnd = "\r\n";
    if (bytes.starts_with(kLineEnd)) { // of the chunk before
        bytes.remove_prefix(kLineEnd.size());
    }
    const std::string_view line = bytes.substr(0, bytes.find(kLineEnd));
    const std::size_t digit = line.find_first_not_of('0');
    return line.size() < bytes.size() && digit != std::string_view::npos &&
           std::isxdigit(static_cast<unsigned char>(line[digit])) != 0;
}

std::string copied_text(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

} // namespace

struct RequestReader::Parser {
    http::request_parser<http::string_body> beast;
};

RequestReader::RequestReader(const RequestLimits& limits, std::string base_path)
    : limits_(limits), base_path_(std::move(base_path)), rules_(limits) {
}

RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;
RequestReader::~RequestReader() = default;

RequestReader::State RequestReader::take(std::string_view bytes) {
    bytes_ += bytes;
    return read();
}

RequestReader::State RequestReader::go_on() {
    if (state_ == State::complete) {
        state_ = State::head;
        request_ = Request();
        rules_ = HeadRules(limits_);
        parser_.reset();
        body_bytes_ = 0;
        expects_continue_ = false;
    }
    return read();
}

RequestReader::State RequestReader::read() {
    if (state_ == State::head) {
        read_head();
    }
    return state_ == State::body ? read_body() : state_;
}

RequestReader::State RequestReader::refuse(const Refusal& refusal) {
    refusal_ = refusal;
    keeps_alive_ = false;
    bytes_.clear();
    parser_.reset();
    return state_ = State::refused;
}

RequestReader::State RequestReader::read_head() {
    while (bytes_.starts_with("\r\n")) { // RFC 9112, 2.2: behind the body of the request before
        bytes_.erase(0, 2);
    }
    if (bytes_ == "\r") {
        return state_;
    }
    const auto refusal = rules_.look(bytes_);
    if (refusal) {
        return refuse(*refusal);
    }
    if (rules_.end() == 0) {
        return state_;
    }
    parser_ = std::make_unique<Parser>();
    parser_->beast.header_limit(static_cast<std::uint32_t>(2 * limits_.head));
    parser_->beast.body_limit(limits_.body);
    parser_->beast.eager(true);
    boost::system::error_code fault;
    parser_->beast.put(boost::asio::buffer(bytes_.data(), rules_.end()), fault);
    const auto& parsed = parser_->beast.get();
    request_.method = copied_text(parsed.method_string());
    request_.target = copied_text(parsed.target());
    for (const auto& field : parsed) {
        request_.headers.emplace_back(ascii_lower(copied_text(field.name_string())),
                                      copied_text(field.value()));
    }
    if (fault && fault != http::error::need_more) {
        return refuse(fault == http::error::body_limit ? kLongBody : kNotARequest);
    }
    if (const Refusal* wrong = fault_of_fields(); wrong != nullptr) {
        return refuse(*wrong);
    }
    if (const Refusal* wrong = fault_of_target(); wrong != nullptr) {
        return refuse(*wrong);
    }
    bytes_.erase(0, rules_.end());
    keeps_alive_ = parsed.keep_alive();
    return state_ = State::body;
}

const Refusal* RequestReader::fault_of_fields() {
    const Fields& fields = request_.headers;
    const auto version = parser_->beast.get().version();
    if (version != 10 && version != 11) {
        return &kWrongVersion;
    }
    if (count(fields, "host") != 1) {
        return &kHosts;
    }
    request_.host = request_.header("host");
    if (std::ranges::any_of(kSingle, [&](auto name) { return count(fields, name) > 1; })) {
        return &kTwice;
    }
    const std::string_view length = request_.header("content-length");
    if (count(fields, "transfer-encoding") > 0) {
        if (version == 10 || count(fields, "content-length") > 0) {
            return &kLength;
        }
        if (ascii_lower(request_.header("transfer-encoding")) != "chunked") {
            return &kCoding;
        }
    } else if (count(fields, "content-length") > 0 &&
               (length.empty() || !std::ranges::all_of(length, is_ascii_digit))) {
        return &kLength;
    }
    if (count(fields, "expect") > 0) {
        expects_continue_ = ascii_lower(request_.header("expect")) == "100-continue";
        return expects_continue_ ? nullptr : &kExpectation;
    }
    return nullptr;
}

/// Takes the parts of the target. One with a host of its own (RFC 9112, 3.2.2) must agree with the
/// Host.
const Refusal* RequestReader::fault_of_target() {
    std::string_view target = request_.target;
    if (target == "*" && request_.method == "OPTIONS") {
        return nullptr;
    }
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (ascii_lower(target.substr(0, scheme.size())) == scheme) {
            target.remove_prefix(scheme.size());
            const std::string_view host = target.substr(0, target.find_first_of("/?"));
            if (ascii_lower(host) != ascii_lower(request_.host)) {
                return &kHosts;
            }
            target.remove_prefix(host.size());
            request_.target =
                target.starts_with('/') ? std::string(target) : '/' + std::string(target);
            target = request_.target;
            break;
        }
    }
    const auto path = percent_decoded(path_of(target));
    auto query = form_fields(query_of(target));
    // Also of an address that is refused: it tells whether a program or a person is told so.
    request_.path =
        path_below(path.value_or(std::string(path_of(target))), base_path_).value_or("");
    if (!target.starts_with('/') || target.find('#') != std::string_view::npos || !path || !query) {
        return &kBadTarget;
    }
    request_.query = std::move(*query);
    return nullptr;
}

RequestReader::State RequestReader::read_body() {
    const std::size_t most =
        4 * limits_.body; // chunks of a few bytes take several times their size
    // Beast asserts that it sees at least this much of the last chunk. Until a body of chunks is
    // complete, as many bytes are missing.
    constexpr std::size_t kLastChunk = std::string_view("0\r\n\r\n").size();
    const std::size_t least = parser_->beast.chunked() ? kLastChunk : 1;
    while (!parser_->beast.is_done() && bytes_.size() >= least) {
        boost::system::error_code fault;
        const std::size_t used = parser_->beast.put(boost::asio::buffer(bytes_), fault);
        bytes_.erase(0, used);
        body_bytes_ += used;
        if (fault == http::error::body_limit || body_bytes_ + bytes_.size() > most) {
            return refuse(kLongBody);
        }
        const bool is_open = used == 0 && parser_->beast.chunked() && has_whole_chunk_line(bytes_);
        if (is_open || (fault && fault != http::error::need_more)) {
            return refuse(kBadBody);
        }
        if (used == 0) {
            break;
        }
    }
    if (!parser_->beast.is_done()) {
        return state_;
    }
    request_.body = std::move(parser_->beast.get().body());
    parser_.reset();
    const Refusal* wrong = fault_of_form();
    return wrong != nullptr ? refuse(*wrong) : state_ = State::complete;
}

const Refusal* RequestReader::fault_of_form() {
    constexpr std::string_view kForm = "application/x-www-form-urlencoded";
    const std::string type = ascii_lower(request_.header("content-type"));
    if (type.substr(0, type.find(';')) == kForm) {
        auto form = form_fields(request_.body);
        if (!form) {
            return &kBadForm;
        }
        request_.form = std::move(*form);
    }
    return nullptr;
}

} // namespace sijill::server
