#pragma once

#include "reports/sql/authorizer_rules.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

struct sqlite3;

namespace sijill::reports {

struct GuardLimits {
    std::chrono::milliseconds time{0};           ///< 0: none
    std::size_t memory = std::size_t{512} << 20; ///< bytes; 0: none
    bool write = false;
};

/// Stands between a statement and a connection for as long as it lives: authorizer (guard_rules),
/// SQLite's size limits, time and memory limits, defensive mode, temporary data in memory.
///
/// The connection is shared: the destructor puts limits, modes and temporary storage back as they
/// were, and takes authorizer and progress handler away (SQLite cannot tell who set them before,
/// and nothing else in the library does). One guard on a connection at a time, used from the thread
/// that uses the connection. Neither copied nor moved, since SQLite holds its address.
///
/// Time and memory are looked at between the steps of SQLite's machine, so that one call of a
/// function is never broken off; the size limit on a value (16 MiB) is what bounds it. Memory is
/// what SQLite counts for the whole process, from the guard's beginning, plus what count_row() was
/// told; a hard limit (sqlite3_hard_heap_limit64) would make other connections of the process fail
/// as well.
class SqlGuard {
public:
    SqlGuard(sqlite3* db, const GuardLimits& limits);
    ~SqlGuard();
    SqlGuard(const SqlGuard&) = delete;
    SqlGuard& operator=(const SqlGuard&) = delete;

    [[nodiscard]] sqlite3* handle() const noexcept { return db_; }
    [[nodiscard]] const GuardLimits& limits() const noexcept { return limits_; }

    /// Tells that statements now run, so that what is prepared from here on comes from SQLite's own
    /// modules (FTS5 writes its tables by SQL).
    void begin_running() noexcept { running_ = true; }

    /// Whether a write to a table was asked for and allowed: what statements that write do, but not
    /// VACUUM and its like.
    [[nodiscard]] bool saw_write() const noexcept { return saw_write_; }

    /// Counts the bytes of a row that the caller keeps.
    void count_row(std::size_t bytes) noexcept { row_bytes_ += bytes; }

    /// Whether time or memory is used up; then refusal() says which.
    [[nodiscard]] bool exhausted() noexcept;

    /// The last thing refused, or nothing.
    [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }

private:
    static int authorize(void* guard, int code, const char* first, const char* second,
                         const char* database, const char* trigger) noexcept;
    static int make_progress(void* guard) noexcept;

    static constexpr std::size_t kLimitCount = 12;

    sqlite3* db_;
    GuardLimits limits_;
    std::chrono::steady_clock::time_point begin_;
    std::int64_t memory_before_;
    std::size_t row_bytes_ = 0;
    bool running_ = false;
    bool saw_write_ = false;
    std::optional<Refusal> refusal_;
    std::array<int, kLimitCount> limits_before_{};
    int defensive_before_ = 0;
    int temp_store_before_ = 0;
};

} // namespace sijill::reports
