#pragma once

#include "sijill/error.hpp"

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Returns Error(not_found) for a slug that no source of the base has, with the nearest that one
/// has.
[[nodiscard]] Error unknown_source(SQLite::Database& database, const std::string& slug);

} // namespace sijill::kb
