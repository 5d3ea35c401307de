#pragma once

#include "sijill/knowledge_types.hpp"
#include "sijill/result_set.hpp"

#include <vector>

namespace sijill::server {

/// Returns events as rows: day, event, source, statement ("source/key"), entity, name, by, why.
[[nodiscard]] ResultSet history_rows(const std::vector<HistoryEvent>& events);

} // namespace sijill::server
