#include "kb/disk/lock_wait.hpp"

#include <algorithm>
#include <thread>

namespace sijill::kb {
namespace {

constexpr int kLongestPause = 50; ///< milliseconds

} // namespace

void LockWait::begin(sqlite3* db, Look look, void* asked) noexcept {
    look_ = look;
    asked_ = asked;
    sqlite3_busy_handler(db, wait, this);
}

/// SQLite's busy handler: 0 gives up. `count` is how often it was called for the same lock.
int LockWait::wait(void* self, int count) noexcept {
    auto& waiting = *static_cast<LockWait*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (count == 0) {
        waiting.since_ = now;
    }
    if (now - waiting.since_ >= kMostWait ||
        (waiting.look_ != nullptr && waiting.look_(waiting.asked_) != 0)) {
        return 0;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(std::min(count + 1, kLongestPause)));
    return 1;
}

} // namespace sijill::kb
