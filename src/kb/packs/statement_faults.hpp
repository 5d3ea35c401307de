#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/message.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <map>
#include <vector>

namespace sijill::kb {

/// Returns the statements of a pack that check_pack() finds fault with, by their index, each with
/// its first fault; faults of all else in the pack are left out. Lines of entities, names and the
/// vocabulary must be unset. `sentences` are those of its text.
[[nodiscard]] std::map<std::size_t, Message>
statement_faults(SQLite::Database& database, Pack pack, const std::vector<Sentence>& sentences);

} // namespace sijill::kb
