#pragma once

#include <SQLiteCpp/Database.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

/// An object of the schema: a row of queries/export/objects.sql.
struct DumpedObject {
    std::string kind; ///< table, virtual, index, trigger or view
    std::string name;
    std::string sql;      ///< its CREATE statement
    bool rebuild = false; ///< it is an FTS5 index over another table
};

/// Writes SQL that makes these objects, in this order, with the rows of the tables. Throws
/// SQLite::Exception.
void write_dump(SQLite::Database& database, const std::vector<DumpedObject>& objects,
                const std::function<void(std::string_view)>& write);

} // namespace sijill::reports
