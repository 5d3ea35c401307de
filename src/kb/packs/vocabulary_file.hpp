#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>

namespace sijill::kb {

/// Writes the entity kinds and predicates of a vocabulary file (seeds/vocabulary.toml) into a base,
/// inside the caller's transaction. `file` is its name for messages, and `toml` its content. Throws
/// Error(bad_input) with every fault found.
void write_pack_vocabulary(SQLite::Database& database, const std::string& file,
                           std::string_view toml);

} // namespace sijill::kb
