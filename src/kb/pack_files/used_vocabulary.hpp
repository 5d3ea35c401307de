#pragma once

#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

namespace sijill::kb {

/// Adds to a pack of a source of the base, which has its statements alone: the entities that these
/// name or its text mentions, with their names, as they came into the base; and the kinds and
/// predicates that these and the statements use and that the standard vocabulary lacks or defines
/// otherwise, by slug.
void add_used_vocabulary(SQLite::Database& database, Pack& pack);

} // namespace sijill::kb
