#pragma once

#include "kb/store/connection.hpp"

#include <SQLiteCpp/Database.h>

#include <functional>

namespace sijill::kb {

/// Throws Error(database) where the schema of a base is older or newer than that of this program.
void require_versions(Connection& connection);

/// Throws Error(check_failed) where tables, triggers or views are not those of this program.
void require_schema(Connection& connection);

/// Migrates an older base, and makes views anew that are not those of this program, in a
/// transaction of its own. `learn` is called after a migration, within the transaction.
void bring_up_to_date(Connection& connection, const std::function<void(SQLite::Database&)>& learn);

/// Makes the views anew where they are not those of this program, as bring_up_to_date() does, on a
/// connection whose changes are taken, and of this program's schema version.
void bring_views_up_to_date(Connection& connection);

} // namespace sijill::kb
