#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/checked_toml.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// Reads the tables [[kind]] of a vocabulary file or of a pack.
[[nodiscard]] std::vector<PackKind> read_kinds(CheckedTable& root);

/// Reads the tables [[predicate]] of a vocabulary file or of a pack.
[[nodiscard]] std::vector<PackPredicate> read_predicates(CheckedTable& root);

/// Writes kinds and predicates that the base does not have yet, inside the caller's transaction.
void write_kinds(SQLite::Database& database, const std::vector<PackKind>& kinds);
void write_predicates(SQLite::Database& database, const std::vector<PackPredicate>& predicates);

/// Returns a kind of the base as a pack would define it; nothing if it has none of this slug.
[[nodiscard]] std::optional<PackKind> stored_kind(SQLite::Database& database,
                                                  const std::string& slug);

/// Returns a predicate of the base as a pack would define it; nothing if it has none of this slug.
[[nodiscard]] std::optional<PackPredicate> stored_predicate(SQLite::Database& database,
                                                            const std::string& slug);

/// Kinds and predicates.
struct Vocabulary {
    std::vector<PackKind> kinds;
    std::vector<PackPredicate> predicates;
};

/// Returns the program's own vocabulary, which every base has (seeds/vocabulary.toml).
[[nodiscard]] Vocabulary standard_vocabulary();

/// Writes what a base lacks of the program's own vocabulary, inside the caller's transaction:
/// kinds, predicates, and subjects of predicates that it has. What a pack has defined under the
/// same slug with another kind of value stays as it is.
void learn_vocabulary(SQLite::Database& database);

} // namespace sijill::kb
