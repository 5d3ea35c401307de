#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// Returns the columns of a table that its archived rows have: all but the folded words, which are
/// computed anew, since the analyzer may be a newer one by then.
[[nodiscard]] std::vector<std::string> archived_columns(SQLite::Database& database,
                                                        const std::string& table);

/// Returns true if the rows of the table have folded words.
[[nodiscard]] bool has_words(const std::string& table);

/// Returns true if the rows of the table have a number, their column id.
[[nodiscard]] bool has_row_number(SQLite::Database& database, const std::string& table);

/// Returns SQL for a row of the table as a JSON object of its archived columns. Numbers of REAL
/// columns are texts of 17 digits, since SQLite's JSON has 15.
[[nodiscard]] std::string row_as_json(SQLite::Database& database, const std::string& table);

} // namespace sijill::kb
