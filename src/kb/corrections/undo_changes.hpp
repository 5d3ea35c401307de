#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

/// Undoes the changes that count from a later day than `day`, the last first, and returns whether
/// there were any. Foreign keys have to be off; rows that refer to what was not there on that day
/// are left out. Words of sentences are put back, stems and mentions are up to the caller.
bool undo_changes_after(SQLite::Database& database, const std::string& day);

} // namespace sijill::kb
