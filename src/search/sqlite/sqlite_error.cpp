#include "search/sqlite/sqlite_error.hpp"

#include "search/sqlite/sqlite_api.hpp"

#include <fmt/format.h>

#include <new>

namespace sijill::search {
namespace {

constexpr int kPrimary = 0xFF; ///< the part of an extended result code that every host knows

std::string hint_for(int primary) {
    const bool at_fault = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    return at_fault ? "check the file, and reindex" : "";
}

} // namespace

void throw_sqlite_error(sqlite3* db, int result_code, ErrorCode code, const std::string& what) {
    const int primary = result_code & kPrimary;
    if (primary == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    if (primary == SQLITE_INTERRUPT) {
        throw SqliteError(ErrorCode::refused, "interrupted", {}, result_code);
    }
    throw SqliteError(code, fmt::format("{}: {}", what, sqlite3_errmsg(db)),
                      code == ErrorCode::database ? hint_for(primary) : "", result_code);
}

} // namespace sijill::search
