#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sijill::kb {

/// Ties what other sources said of the statements of a source to those of the source that replaces
/// it, by their keys. `change` is Removal::change of the replacement, and `slug` the new source,
/// which is written already. Returns what could not be tied, since the new source lacks the key, as
/// "source/key of the one that refers → source/key that is lacking"; it stays in the archive.
std::vector<std::string> retie_references(SQLite::Database& database, std::int64_t change,
                                          const std::string& slug);

} // namespace sijill::kb
