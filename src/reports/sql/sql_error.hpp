#pragma once

#include "reports/sql/sql_guard.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::reports {

/// A statement's text and what messages call it; both must outlive the object.
struct SqlText {
    std::string_view label; ///< "sql", or the file it was read from
    std::string_view sql;   ///< the whole text, so that lines are counted from its beginning
    std::size_t begin = 0;  ///< where the statement in it begins
};

/// Throws what SQLite reported last on the guard's connection as an Error with the place of the
/// fault, the line with a caret and, for a name nobody has, the names that are near: refused for
/// what the guard forbade and for limits, database where the file is at fault, else bad_input.
/// `offset` is the place in SqlText::sql where SQLite tells one.
[[noreturn]] void throw_sql_error(SqlGuard& guard, const SqlText& text, int rc,
                                  std::optional<std::size_t> offset = std::nullopt);

/// Throws Error(refused) with the guard's reason.
[[noreturn]] void throw_refusal(const SqlGuard& guard, const SqlText& text);

} // namespace sijill::reports
