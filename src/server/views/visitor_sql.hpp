#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Returns the limits of a visitor's SQL: time, rows and bytes of the server, 64 MiB of memory, and
/// 1 MiB for one value, since one call of a function of SQL cannot be interrupted and takes as long
/// as its arguments are.
[[nodiscard]] inline SqlOptions visitor_sql(const ServeOptions& serve) {
    constexpr std::size_t kMemory = std::size_t{64} << 20;
    constexpr std::size_t kLargestValue = std::size_t{1} << 20;
    SqlOptions options;
    options.timeout = serve.timeout;
    options.max_rows = serve.max_rows;
    options.max_bytes = serve.max_bytes;
    options.max_memory = kMemory;
    options.max_value = kLargestValue;
    return options;
}

} // namespace sijill::server
