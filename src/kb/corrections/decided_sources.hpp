#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Gives what was decided of the candidates of a source to the slug that it has now, inside the
/// caller's transaction: decisions are known by the slug or the text, and each may change once
/// without the other.
void move_decisions(SQLite::Database& database, const std::string& from, const std::string& to);

} // namespace sijill::kb
