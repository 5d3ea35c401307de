#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <filesystem>
#include <vector>

namespace sijill::kb {

/// Adds the pack or plain text at a path, inside the caller's transaction: reads it, checks every
/// rule, writes it, learns stems and links mentions. Throws Error(bad_input) with every fault found
/// before anything is written.
PackSummary import_path(Connection& connection, const std::filesystem::path& path);

/// Adds the packs of seeds/ in the same way.
std::vector<PackSummary> import_seeds(Connection& connection);

} // namespace sijill::kb
