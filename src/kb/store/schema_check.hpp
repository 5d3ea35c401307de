#pragma once

#include "sijill/message.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// What of a base's schema is not as this program makes it: schema/schema.sql.
struct SchemaFaults {
    std::vector<Message>
        of_tables;                 ///< tables, indexes, triggers, and names that something else has
    std::vector<Message> of_views; ///< which can be made anew

    [[nodiscard]] bool empty() const { return of_tables.empty() && of_views.empty(); }
};

/// Compares the SQL of every table, index, trigger and view with the one that this program makes,
/// letter by letter, and runs none of it: a file from a stranger may define anything under our
/// names. Tables, views and indexes under other names are let be; a trigger never is, since it
/// would run as we write. Throws SQLite::Exception.
[[nodiscard]] SchemaFaults compare_schema(SQLite::Database& database);

/// Returns the names of the views that this program makes.
[[nodiscard]] std::vector<std::string> view_names();

} // namespace sijill::kb
