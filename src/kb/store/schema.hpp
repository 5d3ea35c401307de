#pragma once

#include "kb/store/connection.hpp"

#include <string>

namespace sijill::kb {

/// Brings a base to the newest schema: each migration of schema/ in a transaction with its row in
/// the ledger, then the views and the documentation anew. Does nothing to a base that is up to
/// date. Throws Error(database).
void migrate(Connection& connection);

/// The newest schema version: the number of the last migration built in.
[[nodiscard]] int newest_schema_version();

/// The version of the base: what `PRAGMA user_version` or its ledger says, whichever is newer.
[[nodiscard]] int schema_version(Connection& connection);

/// KnowledgeBase::schema_sql.
[[nodiscard]] std::string schema_sql(Connection& connection);

} // namespace sijill::kb
