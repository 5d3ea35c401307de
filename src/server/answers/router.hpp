#pragma once

#include "server/call.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// Where a path leads. Plain data.
struct Way {
    const Route* route = nullptr;        ///< null: nowhere, or not by this method
    std::vector<std::string> parts;      ///< Call::parts
    std::vector<std::string_view> allow; ///< the methods of the path; empty where nothing is there
};

/// Finds the route of a request. Of several patterns that fit, the one that spells out more of the
/// path counts. Never changes once it is made; thread-safe then.
class Router {
public:
    explicit Router(std::vector<Route> routes) : routes_(std::move(routes)) {}

    /// `path` is as in an address, percent-encoded, so that "%2F" is part of a segment.
    [[nodiscard]] Way find(std::string_view method, std::string_view path) const;

private:
    std::vector<Route> routes_;
};

} // namespace sijill::server
