#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers a GET of "/review" where serve has --edit: one candidate, with its sentence and what
/// would become of it. Only over loopback, and only on a base in a file.
[[nodiscard]] Response review_page(const Call& call);

/// Answers a POST from that page: decides, and leads to the next candidate. The base of the call
/// can be written.
[[nodiscard]] Response decide_candidate(const Call& call);

} // namespace sijill::server
