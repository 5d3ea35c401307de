#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/sql": a statement of the reader behind the guard, and the names that it can use.
[[nodiscard]] Response sql_page(const Call& call);

} // namespace sijill::server
