#pragma once

#include "kb/store/connection.hpp"

#include <string>

namespace sijill::kb {

/// Brings a base to the newest schema, inside the caller's transaction: applies each missing
/// migration of schema/ and writes its row of the table migration, then makes the views and the
/// documentation anew. Does nothing to a base that is up to date. Views under names of their own
/// stay. Where a base is older, foreign keys have to be off (ForeignKeysOff): a migration may make
/// a table anew, and dropping it would delete what refers to it. Throws Error(database) where a
/// reference would break.
void migrate(Connection& connection);

/// Returns the newest schema version: the number of the last migration built in.
[[nodiscard]] int newest_schema_version();

/// Returns the schema version of the base: what `PRAGMA user_version` or its table migration says,
/// whichever is newer.
[[nodiscard]] int schema_version(Connection& connection);

/// See KnowledgeBase::schema_sql.
[[nodiscard]] std::string schema_sql(Connection& connection);

} // namespace sijill::kb
