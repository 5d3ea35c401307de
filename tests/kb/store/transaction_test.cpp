#include "catch.hpp"
#include "kb/store/transaction.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

using sijill::kb::Transaction;

namespace {

std::int64_t count_rows(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM t").getInt64();
}

/// A database in memory with an empty table.
struct SmallDatabase {
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    SmallDatabase() { database.exec("CREATE TABLE t (x)"); }
};

} // namespace

TEST_CASE("A transaction is undone at the end of the scope, unless it is committed") {
    SmallDatabase small;
    {
        Transaction transaction(small.database, Transaction::Kind::write);
        small.database.exec("INSERT INTO t VALUES (1)");
    }
    CHECK(count_rows(small.database) == 0);
    {
        Transaction transaction(small.database);
        small.database.exec("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    CHECK(count_rows(small.database) == 1);
}

TEST_CASE("A connection leaves its transaction where no memory is left") {
    SmallDatabase small;
    {
        const Transaction transaction(small.database);
        small.database.exec("INSERT INTO t VALUES (1)");
        sqlite3_hard_heap_limit64(1); // bytes: each further allocation fails
    }
    sqlite3_hard_heap_limit64(0);
    CHECK(sqlite3_get_autocommit(small.database.getHandle()) == 1);
    CHECK(count_rows(small.database) == 0);
}
