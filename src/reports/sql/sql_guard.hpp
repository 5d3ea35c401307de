#pragma once

#include "reports/sql/authorizer_rules.hpp"

#include <SQLiteCpp/Database.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace sijill::reports {

struct GuardLimits {
    std::chrono::milliseconds time{0};           ///< 0: no limit
    std::size_t memory = std::size_t{512} << 20; ///< bytes; 0: no limit
    bool write = false;                          ///< lets the statement change rows
};

/// Limits what statements on a connection can do, for as long as it lives: by an authorizer
/// (authorizer_rules.hpp), SQLite's size limits, limits of time and memory, defensive mode, and
/// temporary data in memory.
///
/// The destructor sets limits, modes and temporary storage back to what they were, and removes
/// authorizer and progress handler (SQLite does not tell which were set before). A connection has
/// one guard at a time, used from the thread that uses the connection. Neither copied nor moved,
/// since SQLite holds its address.
///
/// Time and memory are checked between SQLite's instructions, so that one call of an SQL function
/// is never interrupted; the size limit on a value (16 MiB) bounds it. Memory is what SQLite has
/// allocated in the whole process since the guard was made, plus the bytes given to count_row(); a
/// hard limit (sqlite3_hard_heap_limit64) would make other connections of the process fail as well.
class SqlGuard {
public:
    /// The database must outlive the guard.
    SqlGuard(SQLite::Database& database, const GuardLimits& limits);
    ~SqlGuard();
    SqlGuard(const SqlGuard&) = delete;
    SqlGuard& operator=(const SqlGuard&) = delete;

    [[nodiscard]] SQLite::Database& database() const noexcept { return *database_; }
    [[nodiscard]] sqlite3* handle() const noexcept { return database_->getHandle(); }

    /// Says that a statement runs: statements prepared from now on are those of SQLite's own
    /// modules (FTS5 writes its tables by SQL).
    void begin_running() noexcept { running_ = true; }

    /// Returns whether the authorizer has allowed a write to a table. SQLite asks it about every
    /// statement that writes, except VACUUM and the like.
    [[nodiscard]] bool saw_write() const noexcept { return saw_write_; }

    /// Adds the bytes of a row that the caller keeps to the memory used.
    void count_row(std::size_t bytes) noexcept { row_bytes_ += bytes; }

    /// Returns whether a limit of time or memory is exceeded; then refusal() says which.
    [[nodiscard]] bool exhausted() noexcept;

    /// Returns why the last statement was refused; nothing if none was.
    [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }

private:
    static int authorize(void* guard, int code, const char* first, const char* second,
                         const char* database, const char* trigger) noexcept;
    static int make_progress(void* guard) noexcept;

    static constexpr std::size_t kLimitCount = 12;

    SQLite::Database* database_;
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
