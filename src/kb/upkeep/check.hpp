#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <vector>

namespace sijill::kb {

/// KnowledgeBase::check. A file too broken to be read in one of the areas is a fault of the area
/// "file", and the other areas are still looked at.
[[nodiscard]] std::vector<Fault> check_base(Connection& connection);

} // namespace sijill::kb
