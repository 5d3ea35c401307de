#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/checked_toml.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Reads the tables [[kind]] of a vocabulary file or of a pack.
[[nodiscard]] std::vector<PackKind> read_kinds(CheckedTable& root);

/// Reads the tables [[predicate]] of a vocabulary file or of a pack.
[[nodiscard]] std::vector<PackPredicate> read_predicates(CheckedTable& root);

/// Writes kinds and predicates that the base does not have yet, inside the caller's transaction.
void write_kinds(SQLite::Database& database, const std::vector<PackKind>& kinds);
void write_predicates(SQLite::Database& database, const std::vector<PackPredicate>& predicates);

/// Writes the kinds and predicates of a vocabulary file (seeds/vocabulary.toml) into a base,
/// inside the caller's transaction. `file` is its name for messages, and `toml` its content. Throws
/// Error(bad_input) with every fault found.
void write_pack_vocabulary(SQLite::Database& database, const std::string& file,
                           std::string_view toml);

} // namespace sijill::kb
