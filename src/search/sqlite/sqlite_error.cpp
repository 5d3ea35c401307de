#include "search/sqlite/sqlite_error.hpp"

#include "base/library_messages.hpp"
#include "search/sqlite/sqlite_api.hpp"

#include <new>

namespace sijill::search {
namespace {

constexpr int kPrimary = 0xFF; ///< the part of an extended result code that every host knows

Message hint_for(int primary) {
    const bool is_damaged = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    return is_damaged ? "check the file, and reindex"_text : Message();
}

} // namespace

void throw_sqlite_error(sqlite3* db, int result_code, ErrorCode code, Message what) {
    const int primary = result_code & kPrimary;
    if (primary == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    if (primary == SQLITE_INTERRUPT) {
        throw SqliteError(ErrorCode::limit_time, "interrupted"_text, {}, result_code);
    }
    throw SqliteError(code, {"{}: {}"_text, what, sqlite_message(sqlite3_errmsg(db))},
                      code == ErrorCode::database ? hint_for(primary) : Message(), result_code);
}

} // namespace sijill::search
