#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// The first schema whose checksums add up.
inline constexpr int kFirstWithSums = 6;

/// Returns the names of the tables whose rows other tools changed, by the checksums that a base has
/// before schema/0006_checksums.sql: one SHA-256 over all rows of a table in order. Migrating such
/// a base must not hide the changes.
[[nodiscard]] std::vector<std::string> tables_changed_before_0006(SQLite::Database& database);

} // namespace sijill::kb
