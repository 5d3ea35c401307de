#include "reports/export/dump.hpp"

#include "base/sql_identifier.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sijill::reports {
namespace {

using Writer = std::function<void(std::string_view)>;

std::vector<std::string> column_names(SQLite::Database& database, const std::string& table) {
    SQLite::Statement columns(database, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    columns.bind(1, table);
    std::vector<std::string> names;
    while (columns.executeStep()) {
        names.push_back(quoted_identifier(columns.getColumn(0).getString()));
    }
    return names;
}

/// Returns a literal of SQL with each carriage return in its text as char(13), since the shell of
/// SQLite drops them from the ends of lines.
std::string without_returns(std::string literal) {
    constexpr std::string_view kReturn = "'||char(13)||'";
    for (auto at = literal.find('\r'); at != std::string::npos;
         at = literal.find('\r', at + kReturn.size())) {
        literal.replace(at, 1, kReturn);
    }
    return literal;
}

/// Writes an INSERT for each row. quote() writes each value so that it reads back as the same one.
void write_rows(SQLite::Database& database, const std::string& table, const Writer& write) {
    const std::vector<std::string> names = column_names(database, table);
    SQLite::Statement rows(database,
                           fmt::format("SELECT quote({}) FROM {}", fmt::join(names, "), quote("),
                                       quoted_identifier(table)));
    const std::string begin = fmt::format("INSERT INTO {} ({}) VALUES (", quoted_identifier(table),
                                          fmt::join(names, ", "));
    while (rows.executeStep()) {
        std::string line = begin;
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            line += column == 0 ? "" : ", ";
            line += without_returns(rows.getColumn(column).getString());
        }
        write(line + ");\n");
    }
}

std::string pragma(SQLite::Database& database, std::string_view name) {
    const std::string ask = fmt::format("PRAGMA {}", name);
    return fmt::format("{} = {};\n", ask, database.execAndGet(ask).getInt64());
}

} // namespace

void write_dump(SQLite::Database& database, const std::vector<DumpedObject>& objects,
                const Writer& write) {
    write("PRAGMA foreign_keys = OFF;\n");
    write(pragma(database, "application_id"));
    write(pragma(database, "user_version"));
    write("BEGIN;\n");
    for (const DumpedObject& object : objects) {
        write(object.sql + ";\n");
        if (object.kind == "table") {
            write_rows(database, object.name, write);
        } else if (object.rebuild) {
            const std::string name = quoted_identifier(object.name);
            write(fmt::format("INSERT INTO {0} ({0}) VALUES ('rebuild');\n", name));
        }
    }
    write("COMMIT;\n");
}

} // namespace sijill::reports
