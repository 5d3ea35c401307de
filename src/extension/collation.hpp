#pragma once

struct sqlite3;

namespace sijill::extension {

/// The collation `arabic`: compare_arabic() over the column's text.
void register_collation(sqlite3* db);

} // namespace sijill::extension
