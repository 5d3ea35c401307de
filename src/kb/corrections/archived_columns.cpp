#include "kb/corrections/archived_columns.hpp"

#include "base/sql_identifier.hpp"
#include "kb/store/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

std::vector<TableColumn> all_but_words(SQLite::Database& database, const std::string& table) {
    std::vector<TableColumn> columns = table_columns(database, table);
    std::erase_if(columns, [](const TableColumn& column) { return column.name == "words"; });
    return columns;
}

} // namespace

std::vector<std::string> archived_columns(SQLite::Database& database, const std::string& table) {
    std::vector<std::string> names;
    for (TableColumn& column : all_but_words(database, table)) {
        names.push_back(std::move(column.name));
    }
    return names;
}

bool has_words(const std::string& table) {
    return table == "sentence" || table == "name";
}

bool has_row_number(SQLite::Database& database, const std::string& table) {
    return std::ranges::any_of(table_columns(database, table),
                               [](const TableColumn& column) { return column.name == "id"; });
}

std::string row_as_json(SQLite::Database& database, const std::string& table) {
    std::string pairs;
    for (const TableColumn& column : all_but_words(database, table)) {
        const std::string value = quoted_identifier(column.name);
        pairs += fmt::format("{}'{}', ", pairs.empty() ? "" : ", ", column.name);
        pairs += column.type == "REAL"
                     ? fmt::format("iif({0} IS NULL, NULL, printf('%!.17g', {0}))", value)
                     : value;
    }
    return fmt::format("json_object({})", pairs);
}

} // namespace sijill::kb
