#pragma once

#include "search/schema/late_statement.hpp"
#include "search/sqlite/blob_column.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace sijill::search {

/// Reads a column of an index by the ids of its rows.
class ColumnReader {
public:
    /// `sql` returns the column of the row ?1. It is used where the value cannot be read from the
    /// column of the table itself, as it never can if `table` is empty. `sql` must outlive the
    /// object.
    ColumnReader(sqlite3* db, const IndexTables& tables, std::string table, std::string column,
                 std::string_view sql);

    /// Replaces `value` by the bytes of a BLOB, or by a text in UTF-8. Returns false if there is no
    /// such row. Throws Error(database) as Statement does.
    [[nodiscard]] bool read(std::int64_t row, std::string& value);

private:
    BlobColumn column_;
    LateStatement statement_;
};

} // namespace sijill::search
