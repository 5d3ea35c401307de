#pragma once

#include "server/call.hpp"
#include "server/net/network.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sijill::server {

/// What `sijill serve` was told. Plain data.
struct ServiceOptions {
    ServeOptions serve;
    NetOptions net;
    std::vector<std::string> allowed_hosts; ///< names of this server besides those of loopback
    std::size_t threads = 0;                ///< that work; 0: one for each processor
    std::size_t cache_bytes = std::size_t{32} << 20;
    bool trusted = false; ///< the base is not checked

    /// Called with the address once it listens.
    std::function<void(const ListenAddress& address)> listening;

    /// Called where work does not end a while after the signal: a function of SQL that does not
    /// return. Ends the process.
    std::function<void()> abandon;
};

/// Throws Error(usage) for options that would let strangers in: an address that is not loopback
/// without names to answer for, and editing over it.
void check_options(const ServiceOptions& options);

/// Serves a base until SIGTERM or SIGINT. Throws as check_options(), BasePool and Network do.
void serve(ServiceOptions options, const ReportCatalog& catalog);

} // namespace sijill::server
