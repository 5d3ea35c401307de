#pragma once

#include <SQLiteCpp/Database.h>

namespace sijill::kb {

/// Turns off the enforcement of foreign keys until it is destroyed. To be made outside of a
/// transaction: within one, what is written before and after would count differently.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(SQLite::Database& database);
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff();

private:
    SQLite::Database& database_;
};

} // namespace sijill::kb
