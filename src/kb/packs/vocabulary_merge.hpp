#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"

#include <SQLiteCpp/Database.h>

namespace sijill::kb {

/// Takes the kinds, predicates, entities and names out of a pack that the base has alike, and kinds
/// and predicates that the pack itself has twice. Adds a fault, which shows both, for each that is
/// defined otherwise: another label, meaning, value or kind.
void merge_vocabulary(SQLite::Database& database, Pack& pack, FaultList& faults);

} // namespace sijill::kb
