#pragma once

#include "kb/store/connection.hpp"

#include <SQLiteCpp/Transaction.h>

namespace sijill::kb {

/// A transaction that writes to a base and brings the checksums of its tables up to date. Undone at
/// the end of the scope, unless commit() was called. The connection must outlive it.
class WriteTransaction {
public:
    /// Waits for another writer instead of failing half-way.
    explicit WriteTransaction(Connection& connection)
        : connection_(connection),
          transaction_(connection.database(), SQLite::TransactionBehavior::IMMEDIATE) {
        connection_.checksums().begin(connection_.database());
    }

    void commit() {
        connection_.checksums().write(connection_.database());
        transaction_.commit();
    }

private:
    Connection& connection_;
    SQLite::Transaction transaction_;
};

} // namespace sijill::kb
