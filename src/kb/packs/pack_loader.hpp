#pragma once

#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns a source of the base as a pack: its text and its statements, also those retracted, in
/// the order of their ids; kinds, predicates, entities and names are left out. Statements of the
/// source are called by their key, others "source/key"; each quotation has its sentence. Lines and
/// files are unset. Nothing if there is no such source.
[[nodiscard]] std::optional<Pack> load_pack(SQLite::Database& database, const std::string& source);

} // namespace sijill::kb
