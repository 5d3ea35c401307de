#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/statements/{}", given by number: the claim, how certain it is, who says it, the words
/// that it rests on in their paragraphs, what it is tied to, and what happened to it.
[[nodiscard]] Response statement_page(const Call& call);

} // namespace sijill::server
