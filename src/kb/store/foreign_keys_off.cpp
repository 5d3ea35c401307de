#include "kb/store/foreign_keys_off.hpp"

#include <sqlite3.h>

namespace sijill::kb {

ForeignKeysOff::ForeignKeysOff(SQLite::Database& database) : database_(database) {
    sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

/// Setting this option of an open connection cannot fail.
ForeignKeysOff::~ForeignKeysOff() {
    sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

} // namespace sijill::kb
