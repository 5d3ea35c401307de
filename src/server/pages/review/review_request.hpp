#pragma once

#include "server/call.hpp"
#include "server/pages/frame/given.hpp"

namespace sijill::server {

/// Throws Error(refused) unless candidates may be reviewed by whoever sends this request; a POST
/// has to come from a page of this server, by the Origin that browsers send (RFC 6454), so that
/// other sites cannot decide in a reader's name.
void require_reviewer(const Call& call);

} // namespace sijill::server
