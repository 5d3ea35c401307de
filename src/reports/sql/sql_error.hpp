#pragma once

#include "reports/sql/sql_guard.hpp"
#include "sijill/message.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sijill::reports {

/// The text of a statement and its name in messages; both must outlive the object.
struct SqlText {
    std::string_view label; ///< "sql", or the file it was read from
    std::string_view sql;   ///< the whole text, so that lines are counted from its beginning
    std::size_t begin = 0;  ///< byte offset at which the statement begins
};

/// Returns a fault behind its location, such as "sql:1:8: no such column: x"; `offset` is a byte
/// offset in SqlText::sql.
[[nodiscard]] Message located(const SqlText& text, std::size_t offset, const Message& fault);

/// Returns the line of the byte offset in `sql` with a caret under it, then the advice; either may
/// be missing (caret_text()).
[[nodiscard]] Message hint_at(std::string_view sql, std::size_t offset, const Message& advice);

/// Throws the last error that SQLite reported on the guard's connection as an Error with its
/// location, its line with a caret and, for an unknown name, the nearest names. The code is refused
/// for what the guard forbids, limit_time or limit_memory for what is too much, database if the
/// file cannot be read or written, else bad_input. `offset` is the byte offset in SqlText::sql that
/// SQLite reported, if it did.
[[noreturn]] void throw_sql_error(SqlGuard& guard, const SqlText& text, int rc,
                                  std::optional<std::size_t> offset = std::nullopt);

/// Throws an Error with the code and the reason, located at the beginning of the statement.
[[noreturn]] void throw_refusal(const SqlText& text, const Refusal& refusal);

} // namespace sijill::reports
