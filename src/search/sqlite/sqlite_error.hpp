#pragma once

#include "sijill/error.hpp"

#include <string>
#include <utility>

struct sqlite3;

namespace sijill::search {

/// A fault that SQLite reported, with its result code, so that an extension can hand it on to the
/// host as it came: a host that waits on SQLITE_BUSY has to see it.
class SqliteError : public Error {
public:
    SqliteError(ErrorCode code, const std::string& message, std::string hint, int result_code)
        : Error(code, message, std::move(hint)), result_code_(result_code) {}

    /// SQLite's, with the extended part where it gave one.
    [[nodiscard]] int result_code() const noexcept { return result_code_; }

    /// Without it.
    [[nodiscard]] int primary_code() const noexcept { return result_code_ & 0xFF; }

private:
    int result_code_;
};

/// Throws for the call on `db` that just failed with this result code: std::bad_alloc where memory
/// was short, SqliteError(refused) where the call was interrupted, else SqliteError(`code`) with
/// `what` before SQLite's own words, and a hint where the file itself is at fault.
[[noreturn]] void throw_sqlite_error(sqlite3* db, int result_code, ErrorCode code,
                                     const std::string& what);

} // namespace sijill::search
