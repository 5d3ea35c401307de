#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

/// A statement of the live tables.
struct StatementAddress {
    std::int64_t id = 0;
    std::string source; ///< slug
    std::string key;
    /// The day on which it was recorded, or its source last removed or replaced if that was later.
    std::string in_force_since;
    std::optional<std::string> retracted_at;

    [[nodiscard]] std::string text() const { return source + '/' + key; }
};

/// Returns the statement with this number or "source/key". Throws Error(not_found) with the nearest
/// of the same source.
[[nodiscard]] StatementAddress find_statement(SQLite::Database& database, const std::string& typed);

/// Returns the "source/key" of the statement with this number, nothing where there is none.
[[nodiscard]] std::optional<std::string> address_of_statement(SQLite::Database& database,
                                                              std::int64_t id);

} // namespace sijill::kb
