#include "kb/corrections/archived_columns.hpp"

#include "base/sql_identifier.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

constexpr const char* kWords = "words";

struct TableColumn {
    std::string name, type;
};

std::vector<TableColumn> columns_of(SQLite::Database& database, const std::string& table) {
    std::vector<TableColumn> columns;
    SQLite::Statement rows(database, "SELECT name, type FROM pragma_table_info(?1) "
                                     "WHERE name <> ?2 ORDER BY cid");
    rows.bind(1, table);
    rows.bind(2, kWords);
    while (rows.executeStep()) {
        columns.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString()});
    }
    return columns;
}

} // namespace

std::vector<std::string> archived_columns(SQLite::Database& database, const std::string& table) {
    std::vector<std::string> names;
    for (TableColumn& column : columns_of(database, table)) {
        names.push_back(std::move(column.name));
    }
    return names;
}

bool has_words(const std::string& table) {
    return table == "sentence" || table == "name";
}

bool has_row_number(SQLite::Database& database, const std::string& table) {
    return std::ranges::any_of(columns_of(database, table),
                               [](const TableColumn& column) { return column.name == "id"; });
}

std::string row_as_json(SQLite::Database& database, const std::string& table) {
    std::string pairs;
    for (const TableColumn& column : columns_of(database, table)) {
        const std::string value = quoted_identifier(column.name);
        pairs += fmt::format("{}'{}', ", pairs.empty() ? "" : ", ", column.name);
        pairs += column.type == "REAL"
                     ? fmt::format("iif({0} IS NULL, NULL, printf('%!.17g', {0}))", value)
                     : value;
    }
    return fmt::format("json_object({})", pairs);
}

} // namespace sijill::kb
