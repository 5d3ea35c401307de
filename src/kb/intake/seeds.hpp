#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <vector>

namespace sijill::kb {

/// Adds the packs of seeds/, inside the caller's transaction.
std::vector<PackSummary> add_seeds(Connection& connection);

} // namespace sijill::kb
