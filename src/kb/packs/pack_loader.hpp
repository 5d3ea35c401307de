#pragma once

#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns a source of the base as the pack that would write it again: its text, its statements in
/// the order of their ids, and the entities that these name, with their names. Statements of the
/// source are called by their key, others "source/key"; each quotation has its sentence. Lines and
/// files are unset. Nothing if there is no such source.
[[nodiscard]] std::optional<Pack> load_pack(SQLite::Database& database, const std::string& source);

} // namespace sijill::kb
