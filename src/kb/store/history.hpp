#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Takes a private copy of a base back to a day (docs/adr/0004): statements recorded later are
/// dropped with all that hangs on them, later retractions undone, sources known later removed,
/// mentions and vocabulary kept in step.
void forget_after(SQLite::Database& database, const std::string& date);

} // namespace sijill::kb
