#pragma once

#include "search/sqlite/statement.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace sijill::extension {

/// A SELECT that a user passes to a function as text. Its faults are the user's: they throw
/// Error(bad_input), with SQLite's message where SQLite reports them.
class UserQuery {
public:
    /// Prepares `sql`: one statement that only reads and has at least `least_columns` columns.
    UserQuery(sqlite3* db, std::string_view sql, int least_columns);

    /// Returns whether the query may read a table of the main database: names it, has it in a view,
    /// or asks a virtual table, which may read any.
    [[nodiscard]] bool may_read(std::string_view table) const;

    /// Reads all rows at the first step, to where SQLite keeps temporary tables, so that what is
    /// written between steps adds none. Call it before the first step.
    void read_ahead();

    [[nodiscard]] bool step() { return statement_.step(); }
    [[nodiscard]] int columns() const { return columns_; }

    /// Returns an INTEGER. Throws Error(bad_input), naming the column, if the row has another type.
    [[nodiscard]] std::int64_t integer(int column) const;

    /// Returns TEXT, or a number as text; empty for NULL. Copied.
    [[nodiscard]] std::string text(int column) const {
        return std::string(statement_.text(column));
    }

private:
    /// Returns the SELECT alone, without what ends it.
    [[nodiscard]] std::string_view select() const;

    sqlite3* db_;
    std::string sql_;
    search::Statement statement_;
    int columns_;
};

} // namespace sijill::extension
