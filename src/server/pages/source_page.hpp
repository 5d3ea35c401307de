#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/sources/{}": a text as it was published, each quotation marked, and beside each
/// paragraph the statements that rest on it. Each sentence has the anchor of its number: #s12.
[[nodiscard]] Response source_page(const Call& call);

} // namespace sijill::server
