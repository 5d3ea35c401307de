#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/answer": what the base says to a question, and the passages with its words.
[[nodiscard]] Response answer_page(const Call& call);

} // namespace sijill::server
