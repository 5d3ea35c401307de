#pragma once

#include "search/sqlite/sqlite_api.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sijill::extension {

/// A SELECT that a user hands to a function as text. Its faults are the user's: Error(bad_input)
/// with SQLite's message.
class UserQuery {
public:
    /// One statement that only reads; `least_columns` is how many columns it has to have.
    UserQuery(sqlite3* db, std::string_view sql, int least_columns);

    [[nodiscard]] bool step();
    [[nodiscard]] int columns() const;

    /// An INTEGER; Error(bad_input) where the row has another type, naming the column.
    [[nodiscard]] std::int64_t integer(int column) const;

    /// TEXT, or a number as text; empty for NULL. Copied.
    [[nodiscard]] std::string text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };

    sqlite3* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

} // namespace sijill::extension
