#include "catch.hpp"
#include "kb/process/process_settings.hpp"

#include <sqlite3.h>

using sijill::kb::limit_heap;
using sijill::kb::use_one_thread;

namespace {

/// SQLite that was shut down, and is made as it was at the end; no connection may be open at
/// either.
class FreshSqlite {
public:
    FreshSqlite() {
        sqlite3_shutdown();
        REQUIRE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory_) == SQLITE_OK);
    }
    FreshSqlite(const FreshSqlite&) = delete;
    FreshSqlite& operator=(const FreshSqlite&) = delete;
    ~FreshSqlite() {
        sqlite3_shutdown();
        sqlite3_config(SQLITE_CONFIG_MALLOC, &memory_);
        sqlite3_config(SQLITE_CONFIG_SERIALIZED);
    }

private:
    sqlite3_mem_methods memory_{};
};

sqlite3* opened() {
    sqlite3* db = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX;
    REQUIRE(sqlite3_open_v2(":memory:", &db, flags, nullptr) == SQLITE_OK);
    return db;
}

/// Returns whether a connection that asks for locks gets them.
bool takes_locks() {
    sqlite3* db = opened();
    const bool locks = sqlite3_db_mutex(db) != nullptr;
    sqlite3_close(db);
    return locks;
}

} // namespace

TEST_CASE("SQLite takes no locks for one thread, unless it was called before") {
    REQUIRE(takes_locks());
    use_one_thread();
    CHECK(takes_locks());
    {
        const FreshSqlite fresh;
        use_one_thread();
        CHECK_FALSE(takes_locks());
    }
    CHECK(takes_locks());
}

TEST_CASE("SQLite for one thread counts its memory, keeps to its limit and gives back all of it") {
    const FreshSqlite fresh;
    use_one_thread();
    sqlite3* db = opened();
    const auto runs = [db](const char* sql) {
        return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    };
    CHECK(runs("CREATE TABLE word (text, n); CREATE INDEX by_text ON word (text);"
               "WITH RECURSIVE number(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number "
               "WHERE n < 2000) INSERT INTO word SELECT hex(randomblob(n)), n FROM number;"
               "DELETE FROM word WHERE n % 3 = 0; VACUUM") == SQLITE_OK);
    CHECK(runs("SELECT group_concat(text) FROM word ORDER BY random()") == SQLITE_OK);
    CHECK(sqlite3_memory_used() > 1000);
    limit_heap(sqlite3_memory_used() + 100000);
    CHECK(runs("SELECT length(group_concat(text)) FROM word") == SQLITE_NOMEM);
    limit_heap(0);
    CHECK(runs("SELECT length(group_concat(text)) FROM word") == SQLITE_OK);
    CHECK(sqlite3_close(db) == SQLITE_OK);
    CHECK(sqlite3_memory_used() == 0);
}
