#include "extension/user_query.hpp"

#include "search/sqlite/sqlite_error.hpp"

#include <fmt/format.h>

namespace sijill::extension {
namespace {

constexpr const char* kSubject = "the query";

[[noreturn]] void reject(const std::string& fault) {
    throw Error(ErrorCode::bad_input, fmt::format("{}: {}", kSubject, fault));
}

} // namespace

UserQuery::UserQuery(sqlite3* db, std::string_view sql, int least_columns) : db_(db) {
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int rc =
        sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &prepared, &rest);
    statement_.reset(prepared);
    if (rc != SQLITE_OK) {
        search::throw_sqlite_error(db, rc, ErrorCode::bad_input, kSubject);
    }
    const std::string_view behind(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
    if (behind.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        reject("more than one statement");
    }
    if (prepared == nullptr || sqlite3_stmt_readonly(prepared) == 0 || columns() == 0) {
        reject("is no SELECT");
    }
    if (columns() < least_columns) {
        reject(fmt::format("has {} columns, not {} or more", columns(), least_columns));
    }
}

bool UserQuery::step() {
    const int rc = sqlite3_step(statement_.get());
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
        search::throw_sqlite_error(db_, rc, ErrorCode::bad_input, kSubject);
    }
    return rc == SQLITE_ROW;
}

int UserQuery::columns() const {
    return sqlite3_column_count(statement_.get());
}

std::int64_t UserQuery::integer(int column) const {
    if (sqlite3_column_type(statement_.get(), column) != SQLITE_INTEGER) {
        reject(fmt::format("column {} of a row is no INTEGER", column + 1));
    }
    return sqlite3_column_int64(statement_.get(), column);
}

std::string UserQuery::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(size));
}

} // namespace sijill::extension
