#include "search/sqlite/triggers_off.hpp"

#include "search/sqlite/sqlite_api.hpp"
#include "sijill/error.hpp"

namespace sijill::search {

TriggersOff::TriggersOff(sqlite3* db) : db_(db) {
    constexpr int kReadOnly = -1; // reads the setting and leaves it
    if (sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, kReadOnly, &were_on_) != SQLITE_OK ||
        sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::database,
                    "the triggers of the search index cannot be suspended"_text);
    }
}

TriggersOff::~TriggersOff() {
    // The result is not checked: the call fails only if the connection is not valid, and then there
    // is nothing to restore.
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_TRIGGER, were_on_, nullptr);
}

} // namespace sijill::search
