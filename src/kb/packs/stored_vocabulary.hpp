#pragma once

#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns a kind of the base as a pack would define it; nothing if it has none of this slug.
[[nodiscard]] std::optional<PackKind> stored_kind(SQLite::Database& database,
                                                  const std::string& slug);

/// Returns a predicate of the base as a pack would define it; nothing if it has none of this slug.
[[nodiscard]] std::optional<PackPredicate> stored_predicate(SQLite::Database& database,
                                                            const std::string& slug);

} // namespace sijill::kb
