#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace sijill::kb {

/// Writes a pack that check_pack() found sound, with its sentences, inside the caller's
/// transaction. The caller has to learn stems and link mentions next.
PackSummary write_pack(SQLite::Database& database, const Pack& pack,
                       const std::vector<Sentence>& sentences);

} // namespace sijill::kb
