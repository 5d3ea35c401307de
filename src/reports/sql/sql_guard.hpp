#pragma once

#include "kb/store/connection.hpp"
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
    std::size_t value = 0; ///< bytes of one value; 0, and more than 16 MiB: 16 MiB
};

/// Limits what statements on a connection can do, for as long as it lives: by an authorizer
/// (authorizer_rules.hpp), SQLite's size limits, limits of time and memory, defensive mode, and
/// temporary data in memory.
///
/// The destructor sets limits and modes back to what they were, and removes the authorizer; what it
/// has replaced of SQLite's functions stays, and on a connection that only reads, temporary data
/// stays in memory. The watch of the connection (kb::Connection::watch) is called meanwhile, too,
/// and refuses the statement where it interrupts. A connection has one guard at a time, used from
/// the thread that uses the connection. Neither copied nor moved, since SQLite holds its address.
///
/// Time and memory are checked between SQLite's instructions, so that one call of an SQL function
/// is never interrupted; the limit on the size of a value bounds it, and functions whose time grows
/// faster than their arguments are replaced (linear_functions.hpp) or refused. Memory is what
/// SQLite has allocated in the whole process since the guard was made, plus the bytes given to
/// count_row(); a hard limit (sqlite3_hard_heap_limit64) would make other connections of the
/// process fail as well.
class SqlGuard : private kb::Authorizer {
public:
    /// The connection must outlive the guard, and runs no statement while its first guard is made:
    /// SQLite replaces no function meanwhile.
    SqlGuard(kb::Connection& connection, const GuardLimits& limits);
    ~SqlGuard() override;
    SqlGuard(const SqlGuard&) = delete;
    SqlGuard& operator=(const SqlGuard&) = delete;

    [[nodiscard]] SQLite::Database& database() const noexcept { return connection_->database(); }
    [[nodiscard]] sqlite3* handle() const noexcept { return connection_->handle(); }

    /// Returns where statements that this guard has allowed stay prepared for another guard; null
    /// if it lets them write, which another may not.
    [[nodiscard]] kb::StatementCache* statements() const noexcept {
        return limits_.write ? nullptr : &connection_->statements();
    }

    /// Says that a statement runs: statements prepared from now on are those of SQLite's own
    /// modules (FTS5 writes its tables by SQL).
    void begin_running() noexcept { running_ = true; }

    /// Returns whether the authorizer has allowed a write to a table. SQLite asks it about every
    /// statement that writes, except VACUUM and the like.
    [[nodiscard]] bool saw_write() const noexcept { return saw_write_; }

    /// Adds the bytes of a row that the caller keeps to the memory used.
    void count_row(std::size_t bytes) noexcept { row_bytes_ += bytes; }

    /// Returns whether a limit of time or memory is exceeded, or the watch of the connection
    /// interrupts; then refusal() says which.
    [[nodiscard]] bool exhausted() noexcept;

    /// Returns why the last statement was refused; nothing if none was.
    [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }

private:
    int authorize(int code, const char* first, const char* second,
                  const char* trigger) noexcept override;
    static int make_progress(void* guard) noexcept;

    static constexpr std::size_t kLimitCount = 12;

    kb::Connection* connection_;
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
