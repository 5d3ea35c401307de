#pragma once

struct sqlite3;

namespace sijill::search {

/// Keeps the triggers of a connection from firing, for who does their work at once for a whole
/// batch; at the end of the scope they fire again, if they did before. Statements have to be
/// prepared within the scope; those that are running go on. Throws Error(database) where SQLite
/// refuses.
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
