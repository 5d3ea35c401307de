#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/checked_toml.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// Reads one [[statement]] of a pack: its keys, types and closed lists. Times in words count from
/// `source_day`, the day_of() the source. Faults go to `faults`, which is that of the table, under
/// the name `file`.
[[nodiscard]] PackStatement read_statement(CheckedTable table, std::optional<int> source_day,
                                           const std::string& file, FaultList& faults);

} // namespace sijill::kb
