#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

struct TableColumn {
    int number = 0; ///< in the table, from 0
    std::string name;
    std::string type; ///< as it is declared
};

/// Returns the columns of a table in their order; none where there is no such table.
[[nodiscard]] std::vector<TableColumn> table_columns(SQLite::Database& database,
                                                     const std::string& table);

} // namespace sijill::kb
