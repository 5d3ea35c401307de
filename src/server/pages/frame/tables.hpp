#pragma once

#include "server/call.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::server {

/// Returns the rows of a result as a table in which names are links, or that it has none; markup.
[[nodiscard]] std::string table_of(const Call& call, const ResultSet& result);

/// Returns the remark that a limit has cut the rows, or "" where none has; markup.
[[nodiscard]] std::string cut_remark(const Call& call, const ResultSet& result);

} // namespace sijill::server
