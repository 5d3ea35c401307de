#pragma once

#include "server/call.hpp"
#include "sijill/error.hpp"

namespace sijill::server {

/// Returns the page that tells an error to a reader: what is wrong, what can be given instead, and
/// a way on. Its status follows from the error's code: 404 for not_found, 400 for a bad parameter
/// or bad SQL, 403 and 422 for what is refused, 503 where the base cannot be read.
[[nodiscard]] Response error_page(const Call& call, const Error& error);

/// Returns such a page for an error of the protocol, such as 404 for a path that no route has, 405,
/// 429 or 503.
[[nodiscard]] Response error_page(const Call& call, unsigned status);

} // namespace sijill::server
