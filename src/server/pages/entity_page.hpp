#pragma once

#include "server/call.hpp"

namespace sijill::server {

/// Answers "/entities/{}": what the base knows of an entity. Any of its names leads to the address
/// of its handle.
[[nodiscard]] Response entity_page(const Call& call);

} // namespace sijill::server
