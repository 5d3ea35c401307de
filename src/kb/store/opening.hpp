#pragma once

#include "kb/store/connection.hpp"

namespace sijill::kb {

/// Throws Error(database) where the schema of a base is older or newer than that of this program.
void require_versions(Connection& connection);

/// Throws Error(check_failed) where tables, triggers or views are not those of this program.
void require_schema(Connection& connection);

/// Migrates an older base, and makes views anew that are not those of this program, in a
/// transaction of its own.
void bring_up_to_date(Connection& connection);

} // namespace sijill::kb
