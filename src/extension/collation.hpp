#pragma once

struct sqlite3;

namespace sijill::extension {

/// Registers the collation `arabic`, which compares text with compare_arabic(). Throws
/// Error(database) if SQLite refuses.
void register_collation(sqlite3* db);

} // namespace sijill::extension
