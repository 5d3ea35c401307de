#pragma once

struct sqlite3;

namespace sijill::search {

/// Keeps the triggers of a connection from firing until the end of the scope, for a batch of writes
/// that does the triggers' work itself; then restores the setting that was there. Statements must
/// be prepared within the scope; those that are running already continue. Throws Error(database)
/// where SQLite refuses.
class TriggersOff {
public:
    explicit TriggersOff(sqlite3* db);
    ~TriggersOff();
    TriggersOff(const TriggersOff&) = delete;
    TriggersOff& operator=(const TriggersOff&) = delete;

private:
    sqlite3* db_;
    int were_on_ = 0;
};

} // namespace sijill::search
