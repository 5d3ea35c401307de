#pragma once

#include "kb/rows/row_recorder.hpp"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace sijill::kb {

/// Takes the changes of each transaction of a connection before that commits it: the way to other
/// copies of the base. What its functions throw undoes the transaction.
class ChangeTaker {
public:
    ChangeTaker() = default;
    ChangeTaker(const ChangeTaker&) = delete;
    ChangeTaker& operator=(const ChangeTaker&) = delete;
    virtual ~ChangeTaker() = default;

    /// Called once the work of a transaction is done. What it writes to the table meta is part of
    /// the transaction; the checksums there are still those of before.
    virtual void sign(SQLite::Database& database) = 0;

    /// Takes the changes, the signature and the checksums among them.
    virtual void take(const std::vector<BoundStatement>& changes) = 0;
};

} // namespace sijill::kb
