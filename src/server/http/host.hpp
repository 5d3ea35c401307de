#pragma once

#include "server/http/refusal.hpp"
#include "server/http/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// Returns the name of a Host header without its port, in lower case, an IPv6 address in brackets;
/// nothing where it is not a name or an address with at most a port.
[[nodiscard]] std::optional<std::string> host_name(std::string_view host);

/// Returns true for "localhost", 127.0.0.0/8 and [::1], in the form of host_name().
[[nodiscard]] bool is_loopback_name(std::string_view name);

/// Returns why a request for this Host is refused: the name is none of ours. A page of a stranger
/// whose name was made to point here (DNS rebinding) would otherwise read all answers. Names of
/// loopback are ours always; `allowed` are names in lower case.
[[nodiscard]] std::optional<Refusal> check_host(std::string_view host,
                                                const std::vector<std::string>& allowed);

/// Returns why a request that may change something, or be costly, is refused: a browser says that
/// it comes from a page of another origin (Sec-Fetch-Site, Origin). Programs that are no browsers
/// send neither.
[[nodiscard]] std::optional<Refusal> check_origin(const Request& request);

} // namespace sijill::server
