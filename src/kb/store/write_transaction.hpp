#pragma once

#include "kb/store/connection.hpp"
#include "kb/store/transaction.hpp"

namespace sijill::kb {

/// A transaction that writes to a base and brings the checksums of its tables up to date. Who takes
/// the connection's changes gets them as it is committed. Undone at the end of the scope, unless
/// commit() was called. The connection must outlive it.
class WriteTransaction {
public:
    /// Waits for another writer instead of failing half-way.
    explicit WriteTransaction(Connection& connection)
        : connection_(connection), transaction_(connection.database(), Transaction::Kind::write) {
        connection_.checksums().begin(connection_.database());
    }

    void commit() {
        SQLite::Database& database = connection_.database();
        const RowRecorder* recorder = connection_.recorder();
        const bool is_handed_on = recorder != nullptr && recorder->has_heard();
        if (is_handed_on) {
            connection_.taker()->sign(database);
        }
        connection_.checksums().write(database);
        if (is_handed_on) {
            connection_.taker()->take(recorder->statements(database));
        }
        transaction_.commit();
    }

private:
    Connection& connection_;
    Transaction transaction_;
};

} // namespace sijill::kb
