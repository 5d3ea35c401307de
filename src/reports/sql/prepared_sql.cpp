#include "reports/sql/prepared_sql.hpp"

#include "reports/sql/sql_location.hpp"
#include "reports/sql/sql_nesting.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <cstdint>
#include <limits>
#include <variant>

namespace sijill::reports {
namespace {

[[noreturn]] void fail(const SqlText& text, std::size_t offset, const Message& fault,
                       Message hint = {}) {
    throw Error(ErrorCode::bad_input, located(text, offset, fault), std::move(hint));
}

std::string read_text(sqlite3_stmt* statement, int column) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return bytes == nullptr ? std::string() : std::string(bytes, size);
}

/// Returns the bytes in hexadecimal.
std::string read_blob(sqlite3_stmt* statement, int column) {
    const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return fmt::format("{:02X}", fmt::join(bytes, bytes + size, ""));
}

Value read_value(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
        return read_text(statement, column);
    case SQLITE_BLOB:
        return read_blob(statement, column);
    default:
        return std::monostate{};
    }
}

/// Returns the bytes that a value takes once it is read. A row may have many columns of many
/// megabytes, which SQLite makes only as they are read.
std::size_t size_of_value(sqlite3_stmt* statement, int column) {
    const int type = sqlite3_column_type(statement, column);
    if (type != SQLITE_TEXT && type != SQLITE_BLOB) {
        return sizeof(Value);
    }
    const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return sizeof(Value) + (type == SQLITE_BLOB ? 2 * bytes : bytes); // a blob becomes digits
}

struct Binder {
    sqlite3_stmt* statement;
    int number;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, number); }
    int operator()(std::int64_t value) const {
        return sqlite3_bind_int64(statement, number, value);
    }
    int operator()(double value) const { return sqlite3_bind_double(statement, number, value); }
    int operator()(const std::string& value) const {
        return sqlite3_bind_text64(statement, number, value.data(), value.size(), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
};

} // namespace

// Returns nothing: step() has thrown what sqlite3_finalize() reports.
void StatementKeeper::operator()(sqlite3_stmt* statement) const noexcept {
    if (cache != nullptr) {
        cache->keep(sql, statement);
    } else {
        sqlite3_finalize(statement);
    }
}

PreparedSql::PreparedSql(SqlGuard& guard, std::string_view label, std::string_view sql)
    : guard_(&guard), text_{label, sql, statement_begin(sql, 0)} {
    kb::StatementCache* cache = guard.statements();
    if (sqlite3_stmt* kept = cache == nullptr ? nullptr : cache->take(sql); kept != nullptr) {
        statement_ = {kept, StatementKeeper{cache, sql}};
        return;
    }
    require_sound();
    prepare();
    statement_.get_deleter() = {cache, sql};
}

void PreparedSql::require_sound() const {
    const std::string_view sql = text_.sql;
    if (const auto offset = find_not_text(sql)) {
        fail(text_, *offset, "not text: a NUL byte, or bytes that are not UTF-8"_text,
             "save the text as UTF-8"_text);
    }
    if (sql.size() >= static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        fail(text_, text_.begin, "the text is too long"_text);
    }
    if (const auto offset = find_too_deep(sql)) {
        fail(text_, *offset, {"nested deeper than {} levels"_text, kMostLevels},
             hint_at(
                 sql, *offset,
                 "a parenthesis or CASE is one level, a subquery two; WITH takes parts out"_text));
    }
}

void PreparedSql::prepare() {
    const std::string_view rest = text_.sql.substr(text_.begin);
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int rc = sqlite3_prepare_v3(guard_->handle(), rest.data(), static_cast<int>(rest.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, &tail);
    statement_.reset(raw);
    if (rc != SQLITE_OK) {
        const int offset = sqlite3_error_offset(guard_->handle());
        throw_sql_error(*guard_, text_, rc,
                        offset < 0 ? std::nullopt
                                   : std::optional(text_.begin + static_cast<std::size_t>(offset)));
    }
    if (statement_ == nullptr) {
        fail(text_, text_.begin, "no statement"_text, {"such as: {}"_text, "SELECT * FROM delays"});
    }
    require_end(static_cast<std::size_t>(tail - text_.sql.data()));
    // SQLite does not ask the authorizer about VACUUM, but it knows that VACUUM writes.
    if (sqlite3_stmt_readonly(raw) == 0 && !guard_->saw_write()) {
        throw_refusal(text_, {"the statement rewrites the file"_text, {}});
    }
}

void PreparedSql::require_end(std::size_t tail) const {
    const std::size_t next = statement_begin(text_.sql, tail);
    if (next < text_.sql.size()) {
        fail(text_, next, "one statement at a time; here a second one begins"_text,
             Message::verbatim(caret_text(text_.sql, next)));
    }
}

std::vector<std::string> PreparedSql::parameters() const {
    std::vector<std::string> names;
    for (int number = 1; number <= sqlite3_bind_parameter_count(statement_.get()); ++number) {
        const char* name = sqlite3_bind_parameter_name(statement_.get(), number);
        names.emplace_back(name == nullptr ? "" : name + 1);
    }
    return names;
}

std::vector<std::string> PreparedSql::columns() const {
    std::vector<std::string> names;
    for (int column = 0; column < sqlite3_column_count(statement_.get()); ++column) {
        const char* name = sqlite3_column_name(statement_.get(), column);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

void PreparedSql::bind(std::size_t number, const Value& value) {
    const int rc = std::visit(Binder{statement_.get(), static_cast<int>(number)}, value);
    if (rc != SQLITE_OK) {
        throw_sql_error(*guard_, text_, rc);
    }
}

bool PreparedSql::step() {
    guard_->begin_running();
    const int rc = sqlite3_step(statement_.get());
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
        throw_sql_error(*guard_, text_, rc);
    }
    return rc == SQLITE_ROW;
}

std::vector<Value> PreparedSql::row() {
    std::vector<Value> values;
    for (int column = 0; column < sqlite3_column_count(statement_.get()); ++column) {
        guard_->count_row(size_of_value(statement_.get(), column));
        if (guard_->exhausted()) {
            throw_refusal(text_, *guard_->refusal());
        }
        values.push_back(read_value(statement_.get(), column));
    }
    return values;
}

std::size_t PreparedSql::row_size() const {
    std::size_t bytes = 0;
    for (int column = 0; column < sqlite3_column_count(statement_.get()); ++column) {
        bytes += size_of_value(statement_.get(), column);
    }
    return bytes;
}

ResultSet PreparedSql::read(const ReadLimits& limits) {
    ResultSet result;
    std::size_t bytes = 0;
    // The first step prepares the statement anew where the schema has changed, and with it columns.
    bool more = step();
    for (std::string& name : columns()) {
        result.columns.push_back({.key = std::move(name), .label_en = {}, .label_ar = {}});
    }
    for (std::size_t skipped = 0; more; more = step()) {
        if (skipped < limits.skip) {
            ++skipped;
            continue;
        }
        bytes += limits.max_bytes == 0 ? 0 : row_size();
        if ((limits.max_rows != 0 && result.rows.size() == limits.max_rows) ||
            bytes > limits.max_bytes) {
            result.cut_at = result.rows.size();
            break;
        }
        result.rows.push_back(row());
    }
    return result;
}

} // namespace sijill::reports
