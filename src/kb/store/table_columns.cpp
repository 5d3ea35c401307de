#include "kb/store/table_columns.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {

std::vector<TableColumn> table_columns(SQLite::Database& database, const std::string& table) {
    std::vector<TableColumn> columns;
    SQLite::Statement rows(database,
                           "SELECT cid, name, type FROM pragma_table_info(?1) ORDER BY cid");
    rows.bind(1, table);
    while (rows.executeStep()) {
        columns.push_back({rows.getColumn(0).getInt(), rows.getColumn(1).getString(),
                           rows.getColumn(2).getString()});
    }
    return columns;
}

} // namespace sijill::kb
