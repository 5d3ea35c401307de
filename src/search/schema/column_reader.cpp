#include "search/schema/column_reader.hpp"

#include <utility>

namespace sijill::search {

ColumnReader::ColumnReader(sqlite3* db, const IndexTables& tables, std::string table,
                           std::string column, std::string_view sql)
    : column_(db, std::move(table), std::move(column)), statement_(db, tables, sql) {
}

bool ColumnReader::read(std::int64_t row, std::string& value) {
    if (column_.read(row, value)) {
        return true;
    }
    Statement& found = statement_.start(row);
    if (!found.step()) {
        return false;
    }
    value = found.text(0);
    found.reset();
    return true;
}

} // namespace sijill::search
