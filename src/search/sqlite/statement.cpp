#include "search/sqlite/statement.hpp"

#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"

#include <fmt/format.h>

#include <new>
#include <string>
#include <utility>

namespace sijill::search {
namespace {

/// Returns a write that changes nothing: it stores the version that is stored already.
std::string same_version(sqlite3* db) {
    Statement version(db, "PRAGMA user_version");
    return fmt::format("PRAGMA user_version = {}", version.step() ? version.integer(0) : 0);
}

} // namespace

Statement::Statement(sqlite3* db, std::string_view sql, StatementFault fault)
    : db_(db), fault_(std::move(fault)) {
    sqlite3_stmt* prepared = nullptr;
    const char* rest = sql.data();
    const int rc =
        sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &prepared, &rest);
    statement_.reset(prepared);
    require_ok(rc);
    sql_size_ = static_cast<std::size_t>(rest - sql.data());
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

void Statement::require_ok(int result_code) const {
    if (result_code != SQLITE_OK) {
        throw_sqlite_error(db_, result_code, fault_.code, fault_.what);
    }
}

bool Statement::step() {
    const int rc = statement_ == nullptr ? SQLITE_DONE : sqlite3_step(statement_.get());
    if (rc == SQLITE_ROW) {
        return true;
    }
    require_ok(rc == SQLITE_DONE ? SQLITE_OK : rc);
    reset();
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() noexcept {
    // Returns the fault of the last step again, which has been thrown already.
    sqlite3_reset(statement_.get());
}

void Statement::bind(int parameter, std::string_view text) {
    require_ok(sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(),
                                   SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, Lent lent) {
    require_ok(sqlite3_bind_text64(statement_.get(), parameter, lent.text.data(), lent.text.size(),
                                   SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int parameter, Blob blob) {
    require_ok(sqlite3_bind_blob64(statement_.get(), parameter, blob.bytes.data(),
                                   blob.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::int64_t number) {
    require_ok(sqlite3_bind_int64(statement_.get(), parameter, number));
}

void Statement::bind_pointer(int parameter, void* pointer, const char* type) {
    require_ok(sqlite3_bind_pointer(statement_.get(), parameter, pointer, type, nullptr));
}

bool Statement::only_reads() const {
    return sqlite3_stmt_readonly(statement_.get()) != 0;
}

int Statement::columns() const {
    return sqlite3_column_count(statement_.get());
}

bool Statement::is_integer(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    // sqlite3_column_blob() gives the text of a database in UTF-16 in that encoding, and
    // sqlite3_column_text() copies a BLOB: each is called for what it returns as it is.
    sqlite3_stmt* row = statement_.get();
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL) {
        return {};
    }
    const void* bytes = type == SQLITE_BLOB
                            ? sqlite3_column_blob(row, column)
                            : static_cast<const void*>(sqlite3_column_text(row, column));
    if (bytes == nullptr && type != SQLITE_BLOB) {
        throw std::bad_alloc();
    }
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes), size);
}

std::string_view Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes),
                                               static_cast<std::size_t>(
                                                   sqlite3_column_bytes(statement_.get(), column)));
}

Savepoint::Savepoint(sqlite3* db) : db_(db), write_(db, same_version(db)) {
    Statement(db_, "SAVEPOINT sijill_search").run();
}

Savepoint::~Savepoint() {
    if (!open_) {
        return;
    }
    // Throws nothing: the error that ended the scope is the one to report.
    if (sqlite3_exec(db_, "ROLLBACK TO sijill_search", nullptr, nullptr, nullptr) == SQLITE_OK) {
        sqlite3_exec(db_, "RELEASE sijill_search", nullptr, nullptr, nullptr);
    } else if (sqlite3_get_autocommit(db_) == 0) {
        undo_all();
    } // else SQLite has rolled the transaction back already, and a write would begin another one
}

// After an interrupt, or once memory was short, no statement runs until the host's own statement
// has ended, not even ROLLBACK. But a write that the interrupt stops rolls the transaction back.
void Savepoint::undo_all() noexcept {
    try {
        write_.run();
    } catch (...) { // the write is meant to fail
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
