#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace sijill::kb {

/// Writes a checked pack with its sentences, inside the caller's transaction. Ids are chosen here,
/// so that the rows can refer to each other before anything is written. Stems and mentions are the
/// caller's next step.
PackSummary write_pack(SQLite::Database& database, const Pack& pack,
                       const std::vector<Sentence>& sentences);

} // namespace sijill::kb
