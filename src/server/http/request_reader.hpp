#pragma once

#include "server/http/head_rules.hpp"
#include "server/http/refusal.hpp"
#include "server/http/request.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace sijill::server {

/// Reads the requests of one connection from its bytes, however these come in parts. Knows no
/// socket. Refuses whatever two parsers could read in two ways; after a refusal nothing of the
/// connection can be read any more. One thread at a time.
class RequestReader {
public:
    enum class State {
        head,     ///< the head is not complete
        body,     ///< the body is not complete
        complete, ///< request() is there
        refused,  ///< refusal() is there
    };

    /// `base_path` is taken off the paths: ServeOptions::base_path.
    RequestReader(const RequestLimits& limits, std::string base_path);
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;
    ~RequestReader();

    /// Takes bytes. Those behind a complete request are kept for the next one.
    State take(std::string_view bytes);

    /// Goes on to the next request of the connection, of which bytes may be there already.
    State go_on();

    [[nodiscard]] State state() const noexcept { return state_; }

    /// The request that is complete.
    [[nodiscard]] const Request& request() const noexcept { return request_; }

    [[nodiscard]] const Refusal& refusal() const noexcept { return refusal_; }

    /// Returns the target as far as it is known, also of a refused request; may be empty.
    [[nodiscard]] const std::string& target() const noexcept { return request_.target; }

    /// Returns whether the client wants to send further requests.
    [[nodiscard]] bool keeps_alive() const noexcept { return keeps_alive_; }

    /// Returns whether the client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expects_continue() const noexcept { return expects_continue_; }

    /// Returns the number of bytes that came and are not part of a complete request.
    [[nodiscard]] std::size_t kept() const noexcept { return bytes_.size(); }

private:
    struct Parser;

    State read();
    State read_head();
    State read_body();
    State refuse(const Refusal& refusal);
    [[nodiscard]] const Refusal* fault_of_fields();
    [[nodiscard]] const Refusal* fault_of_target();
    [[nodiscard]] const Refusal* fault_of_form();

    RequestLimits limits_;
    std::string base_path_;
    std::string bytes_; ///< not yet parsed
    HeadRules rules_;
    std::unique_ptr<Parser> parser_; ///< from the end of the head on
    std::size_t body_bytes_ = 0;     ///< as they came, with what chunks have around them
    State state_ = State::head;
    Request request_;
    Refusal refusal_;
    bool keeps_alive_ = false;
    bool expects_continue_ = false;
};

} // namespace sijill::server
