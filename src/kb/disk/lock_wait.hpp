#pragma once

#include <sqlite3.h>

#include <chrono>

namespace sijill::kb {

/// Has a connection wait while another one locks its file, for five seconds at most, as SQLite's
/// busy timeout does; but asks meanwhile whether to go on, so that a limit of time holds for a
/// statement that waits as it does for one that works. SQLite holds the address: neither copied nor
/// moved.
class LockWait {
public:
    /// How long a connection waits for a lock if nobody ends it.
    static constexpr std::chrono::milliseconds kMostWait{5000};

    /// Called with what was given beside it; any result but 0 ends the wait, as it interrupts a
    /// statement where it is SQLite's progress handler.
    using Look = int (*)(void*);

    LockWait() = default;
    LockWait(const LockWait&) = delete;
    LockWait& operator=(const LockWait&) = delete;
    ~LockWait() = default;

    /// From now on, the connection waits in this way and calls `look`; nullptr: nobody is asked.
    /// Must be called again, or followed by sqlite3_busy_timeout(), before this object ends.
    void begin(sqlite3* db, Look look, void* asked) noexcept;

private:
    static int wait(void* self, int count) noexcept;

    Look look_ = nullptr;
    void* asked_ = nullptr;
    std::chrono::steady_clock::time_point since_;
};

} // namespace sijill::kb
