#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <filesystem>
#include <vector>

namespace sijill::kb {

/// The seed walk: read, check every rule, write, learn stems, link mentions. Each runs inside the
/// caller's transaction and throws Error(bad_input) with every fault found before anything is
/// written.
PackSummary import_path(Connection& connection, const std::filesystem::path& path);

std::vector<PackSummary> import_seeds(Connection& connection);

} // namespace sijill::kb
