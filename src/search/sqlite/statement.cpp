#include "search/sqlite/statement.hpp"

#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"

#include <fmt/format.h>

#include <new>

namespace sijill::search {
namespace {

[[noreturn]] void fail(sqlite3* db, int result_code) {
    throw_sqlite_error(db, result_code, ErrorCode::database, "the search index cannot be used");
}

/// A write that would change nothing.
std::string same_version(sqlite3* db) {
    Statement version(db, "PRAGMA user_version");
    return fmt::format("PRAGMA user_version = {}", version.step() ? version.integer(0) : 0);
}

} // namespace

Statement::Statement(sqlite3* db, const std::string& sql) : db_(db) {
    sqlite3_stmt* prepared = nullptr;
    const int rc =
        sqlite3_prepare_v2(db, sql.c_str(), static_cast<int>(sql.size()), &prepared, nullptr);
    statement_.reset(prepared);
    if (rc != SQLITE_OK) {
        fail(db_, rc);
    }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

bool Statement::step() {
    const int rc = sqlite3_step(statement_.get());
    if (rc == SQLITE_ROW) {
        return true;
    }
    if (rc != SQLITE_DONE) {
        fail(db_, rc);
    }
    reset();
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() noexcept {
    // The code repeats the fault of the last step, which has been thrown already.
    sqlite3_reset(statement_.get());
}

void Statement::bind(int place, std::string_view text) {
    const int rc = sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8);
    if (rc != SQLITE_OK) {
        fail(db_, rc);
    }
}

void Statement::bind(int place, std::int64_t number) {
    const int rc = sqlite3_bind_int64(statement_.get(), place, number);
    if (rc != SQLITE_OK) {
        fail(db_, rc);
    }
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    // As text only what is text: in a database of UTF-16 its bytes are not those we want, and a
    // BLOB would be copied.
    sqlite3_stmt* row = statement_.get();
    const int type = sqlite3_column_type(row, column);
    const void* bytes = type == SQLITE_TEXT
                            ? static_cast<const void*>(sqlite3_column_text(row, column))
                            : sqlite3_column_blob(row, column);
    if (bytes == nullptr && type == SQLITE_TEXT) {
        throw std::bad_alloc();
    }
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes), size);
}

Savepoint::Savepoint(sqlite3* db) : db_(db), write_(db, same_version(db)) {
    Statement(db_, "SAVEPOINT sijill_search").run();
}

Savepoint::~Savepoint() {
    if (!open_) {
        return;
    }
    // Silent: the error that ended the scope is the one worth telling.
    if (sqlite3_exec(db_, "ROLLBACK TO sijill_search", nullptr, nullptr, nullptr) == SQLITE_OK) {
        sqlite3_exec(db_, "RELEASE sijill_search", nullptr, nullptr, nullptr);
    } else if (sqlite3_get_autocommit(db_) == 0) {
        undo_all();
    } // else SQLite has undone the transaction already, and a write would begin another
}

// After an interrupt, or once memory was short, no statement runs before the host's own has ended,
// not even ROLLBACK; but a write that is stopped by it takes the transaction along.
void Savepoint::undo_all() noexcept {
    try {
        write_.run();
    } catch (...) { // as it is meant to
        return;
    }
}

void Savepoint::renew() {
    write_ = Statement(db_, same_version(db_));
}

void Savepoint::keep() {
    Statement(db_, "RELEASE sijill_search").run();
    open_ = false;
}

} // namespace sijill::search
