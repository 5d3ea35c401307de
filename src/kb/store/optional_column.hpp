#pragma once

#include <SQLiteCpp/Column.h>

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

/// Returns the value of a column, or nothing where it is NULL.
[[nodiscard]] inline std::optional<std::string> optional_text(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getString());
}

[[nodiscard]] inline std::optional<std::int64_t> optional_number(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getInt64());
}

} // namespace sijill::kb
