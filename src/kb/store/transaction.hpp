#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace sijill::kb {

/// A transaction of a connection, undone at the end of the scope unless commit() was called. The
/// statement that undoes it is prepared before it begins: later there may be no memory for it, and
/// a connection that stays in a transaction would serve nobody any more. The database must outlive
/// it. Throws SQLite::Exception.
class Transaction {
public:
    enum class Kind {
        read, ///< sees one state of the base from its first statement on; may come to write
        write ///< waits for another writer at its beginning instead of failing half-way
    };

    explicit Transaction(SQLite::Database& database, Kind kind = Kind::read)
        : database_(database), rollback_(database, "ROLLBACK") {
        database_.exec(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    ~Transaction() {
        // SQLite itself undoes it after some errors.
        if (!committed_ && sqlite3_get_autocommit(database_.getHandle()) == 0) {
            rollback_.tryExecuteStep();
        }
    }

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        database_.exec("COMMIT");
        committed_ = true;
    }

private:
    SQLite::Database& database_;
    SQLite::Statement rollback_;
    bool committed_ = false;
};

} // namespace sijill::kb
