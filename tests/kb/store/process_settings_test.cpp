#include "catch.hpp"
#include "kb/store/process_settings.hpp"

#include <sqlite3.h>

using sijill::kb::use_one_thread;

namespace {

/// Returns whether a connection that asks for locks gets them.
bool takes_locks() {
    sqlite3* db = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX;
    REQUIRE(sqlite3_open_v2(":memory:", &db, flags, nullptr) == SQLITE_OK);
    const bool locks = sqlite3_db_mutex(db) != nullptr;
    sqlite3_close(db);
    return locks;
}

} // namespace

TEST_CASE("SQLite takes no locks for one thread, unless it was called before") {
    REQUIRE(takes_locks());
    use_one_thread();
    CHECK(takes_locks());
    sqlite3_shutdown();
    use_one_thread();
    CHECK_FALSE(takes_locks());
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_SERIALIZED);
    CHECK(takes_locks());
}
