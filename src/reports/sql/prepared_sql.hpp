#pragma once

#include "reports/sql/sql_error.hpp"
#include "reports/sql/sql_guard.hpp"
#include "sijill/report.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace sijill::reports {

/// Keeps a statement prepared, or finalizes it where there is nothing that keeps it.
struct StatementKeeper {
    kb::StatementCache* cache = nullptr;
    std::string_view sql;

    void operator()(sqlite3_stmt* statement) const noexcept;
};

/// One statement of a user or of a query file, prepared behind a guard, which must outlive it as
/// must `label` and `sql`. Statements that the program itself writes are SQLite::Statement: it
/// cannot tell what follows a statement, the names of its parameters, or the offset of an error.
/// What a guard has allowed to read stays prepared on the connection (kb::StatementCache).
///
/// Every function throws as throw_sql_error() does.
class PreparedSql {
public:
    /// Prepares the one statement of `sql`. Throws Error(bad_input) also if the text has no
    /// statement, more than one, a NUL byte, ill-formed UTF-8, or more than kMostLevels of nesting
    /// (sql_nesting.hpp); Error(refused) for a statement that writes if the guard only lets it
    /// read.
    PreparedSql(SqlGuard& guard, std::string_view label, std::string_view sql);

    /// Returns the names of the parameters without `:`, `@`, `$` or `?`, in the order of their
    /// numbers, from 1. The name of a bare `?` is empty, as is that of a number which the statement
    /// skips.
    [[nodiscard]] std::vector<std::string> parameters() const;

    /// Returns the names of the columns; none if the statement returns no rows.
    [[nodiscard]] std::vector<std::string> columns() const;

    /// Binds the parameter with this number, from 1.
    void bind(std::size_t number, const Value& value);

    /// Runs the statement and reads the rows within the limits; ResultSet::cut_at says whether
    /// there were more. The time limit is the guard's. Throws Error(limit_memory) if the rows need
    /// more memory than the guard allows.
    [[nodiscard]] ResultSet read(const ReadLimits& limits = {});

private:
    void require_sound() const;
    void prepare();
    void require_end(std::size_t tail) const;
    [[nodiscard]] bool step();
    [[nodiscard]] std::size_t row_size() const;
    [[nodiscard]] std::vector<Value> row();

    SqlGuard* guard_;
    SqlText text_;
    std::unique_ptr<sqlite3_stmt, StatementKeeper> statement_;
};

} // namespace sijill::reports
