#pragma once

#include "server/answers/exchange.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace sijill::server {

enum class LogForm { text, json, none };

/// What the log tells of one answer. Plain data.
struct LogEntry {
    std::chrono::system_clock::time_point time; ///< when the request had come
    std::string client;                         ///< an IP address, or "unix"
    std::string method;
    std::string target; ///< as sent; may be empty
    unsigned status = 0;
    std::size_t bytes = 0; ///< of the body, as sent
    std::chrono::microseconds took{0};
    Origin origin = Origin::made;
};

/// Returns one line, without its end, in ASCII without control characters. It has the path alone:
/// the query of an address is what somebody asked, and stays between him and the base.
[[nodiscard]] std::string log_line(const LogEntry& entry, LogForm form);

} // namespace sijill::server
