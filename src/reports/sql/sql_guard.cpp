#include "reports/sql/sql_guard.hpp"

#include "reports/sql/linear_functions.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace sijill::reports {
namespace {

struct SizeLimit {
    int id;
    int value;
};

/// The views of schema/ need about a tenth of each limit.
constexpr std::array<SizeLimit, 12> kSizeLimits{{
    {SQLITE_LIMIT_LENGTH, 16 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
    {SQLITE_LIMIT_COLUMN, 500},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 100},
    {SQLITE_LIMIT_VDBE_OP, 250'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 100},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 999},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
}};

/// Instructions that SQLite runs between two looks at clock and memory.
constexpr int kInstructionsBetweenLooks = 100;

/// Sorters and common table expressions spill to files unless temporary data is kept in memory, and
/// the memory limit would not count them.
constexpr int kTempStoreMemory = 2;

int set_defensive(sqlite3* db, int on) {
    int before = 0;
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, -1, &before);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr);
    return before;
}

/// The statements that set each mode of `PRAGMA temp_store`: when a guard ends, there may be no
/// memory to put one together.
constexpr std::array<const char*, 3> kSetTempStore{"PRAGMA temp_store = 0", "PRAGMA temp_store = 1",
                                                   "PRAGMA temp_store = 2"};

void set_temp_store(SQLite::Database& database, int mode) {
    database.tryExec(kSetTempStore.at(static_cast<std::size_t>(mode)));
}

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

} // namespace

SqlGuard::SqlGuard(kb::Connection& connection, const GuardLimits& limits)
    : connection_(&connection), limits_(limits), begin_(std::chrono::steady_clock::now()),
      memory_before_(sqlite3_memory_used()) {
    static_assert(kSizeLimits.size() == kLimitCount);
    temp_store_before_ = database().execAndGet("PRAGMA temp_store").getInt();
    if (temp_store_before_ != kTempStoreMemory) {
        set_temp_store(database(), kTempStoreMemory);
    }
    defensive_before_ = set_defensive(handle(), 1);
    for (std::size_t index = 0; index < kLimitCount; ++index) {
        limits_before_[index] =
            sqlite3_limit(handle(), kSizeLimits[index].id, kSizeLimits[index].value);
    }
    if (limits.value != 0) {
        const auto most = static_cast<std::size_t>(kSizeLimits.front().value);
        sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH,
                      static_cast<int>(std::min(most, limits.value)));
    }
    if (connection.authorize_by(this)) {
        add_linear_functions(handle());
    }
    connection.look_by(make_progress, this, kInstructionsBetweenLooks);
}

// Looks at no return code: none of these calls fails on an open connection.
SqlGuard::~SqlGuard() {
    connection_->resume_watch();
    connection_->authorize_by(nullptr);
    for (std::size_t index = 0; index < kLimitCount; ++index) {
        sqlite3_limit(handle(), kSizeLimits[index].id, limits_before_[index]);
    }
    set_defensive(handle(), defensive_before_);
    // Where there is temporary data, another value has SQLite read its schema and prepare all
    // statements anew. A connection that writes may need files: VACUUM copies the base.
    if (connection_->writable() && temp_store_before_ != kTempStoreMemory) {
        set_temp_store(database(), temp_store_before_);
    }
}

bool SqlGuard::exhausted() noexcept {
    const std::int64_t taken = sqlite3_memory_used() - memory_before_;
    const std::size_t used = row_bytes_ + (taken > 0 ? static_cast<std::size_t>(taken) : 0);
    try {
        if (limits_.memory != 0 && used > limits_.memory) {
            refusal_ =
                Refusal{{"more than {} MiB of memory"_text, limits_.memory >> 20},
                        "ask for fewer or shorter rows at a time, or narrow the condition"_text,
                        ErrorCode::limit_memory};
        } else if (limits_.time.count() != 0 &&
                   std::chrono::duration_cast<std::chrono::milliseconds>(
                       std::chrono::steady_clock::now() - begin_) >= limits_.time) {
            refusal_ = Refusal{{"more than {} ms of time"_text, limits_.time.count()},
                               "narrow the condition, or raise the limit with --timeout"_text,
                               ErrorCode::limit_time};
        } else if (!connection_->goes_on()) {
            refusal_ = Refusal{"interrupted"_text, {}};
        } else {
            return false;
        }
    } catch (const std::bad_alloc&) {
        refusal_ = Refusal{};
    }
    return true;
}

int SqlGuard::authorize(int code, const char* first, const char* second,
                        const char* trigger) noexcept {
    try {
        std::optional<Refusal> refusal = refusal_of(
            {code, view(first), view(second), second != nullptr, trigger != nullptr, running_},
            limits_.write);
        if (!refusal) {
            saw_write_ |= limits_.write &&
                          (code == SQLITE_INSERT || code == SQLITE_UPDATE || code == SQLITE_DELETE);
            return SQLITE_OK;
        }
        refusal_ = std::move(refusal);
    } catch (const std::exception&) {
        refusal_ = Refusal{};
    }
    return SQLITE_DENY;
}

int SqlGuard::make_progress(void* guard) noexcept {
    return static_cast<SqlGuard*>(guard)->exhausted() ? 1 : 0;
}

} // namespace sijill::reports
