#include "search/sqlite/triggers_off.hpp"

#include "search/sqlite/sqlite_api.hpp"
#include "sijill/error.hpp"

namespace sijill::search {

TriggersOff::TriggersOff(sqlite3* db) : db_(db) {
    constexpr int kOnlyAsk = -1;
    if (sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, kOnlyAsk, &were_on_) != SQLITE_OK ||
        sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::database, "the triggers of the search index cannot be suspended");
    }
}

TriggersOff::~TriggersOff() {
    // Silent: the call fails for a connection that is not one, and then nothing is left to restore.
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, were_on_, nullptr);
}

} // namespace sijill::search
