#pragma once

#include "reports/sql/sql_error.hpp"
#include "reports/sql/sql_guard.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace sijill::reports {

/// One statement behind a guard; ends with it. `label` and `sql` must outlive the object.
///
/// Every call throws as throw_sql_error says.
class PreparedSql {
public:
    /// Throws Error(bad_input) also where the text holds no statement, more than one, a NUL byte or
    /// ill-formed UTF-8; Error(refused) for one that writes where the guard allows reading only.
    PreparedSql(SqlGuard& guard, std::string_view label, std::string_view sql);

    /// The names of its parameters without `:`, `@`, `$` or `?`, in the order of their numbers;
    /// empty for a bare `?`.
    [[nodiscard]] std::vector<std::string> parameters() const;

    [[nodiscard]] std::vector<std::string> columns() const;

    /// Binds the parameter with this number, from 1.
    void bind(std::size_t number, const Value& value);

    /// Runs it and reads all rows, or the first `max_rows` where that is not 0; then
    /// ResultSet::cut_at says whether there were more. Throws Error(refused) when the rows use up
    /// the guard's memory.
    [[nodiscard]] ResultSet read(std::size_t max_rows);

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    void prepare();
    void require_end(std::size_t tail) const;
    [[nodiscard]] bool step();
    [[nodiscard]] std::vector<Value> row() const;

    SqlGuard* guard_;
    SqlText text_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

} // namespace sijill::reports
