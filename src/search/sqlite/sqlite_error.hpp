#pragma once

#include "sijill/error.hpp"

#include <utility>

struct sqlite3;

namespace sijill::search {

/// A fault that SQLite reported, with SQLite's result code, which the extension returns to its host
/// unchanged: a host that waits while the database is busy has to see SQLITE_BUSY.
class SqliteError : public Error {
public:
    SqliteError(ErrorCode code, Message message, Message hint, int result_code)
        : Error(code, std::move(message), std::move(hint)), result_code_(result_code) {}

    /// SQLite's result code, extended where SQLite gave an extended one.
    [[nodiscard]] int result_code() const noexcept { return result_code_; }

    /// SQLite's result code without its extended part.
    [[nodiscard]] int primary_code() const noexcept { return result_code_ & 0xFF; }

private:
    int result_code_;
};

/// Throws for the call on `db` that just failed with `result_code`: std::bad_alloc if memory was
/// short, SqliteError(refused) if the call was interrupted, else SqliteError(`code`). Its message
/// is `what`, a colon and SQLite's own message; it has a hint if the file itself is damaged.
[[noreturn]] void throw_sqlite_error(sqlite3* db, int result_code, ErrorCode code, Message what);

} // namespace sijill::search
