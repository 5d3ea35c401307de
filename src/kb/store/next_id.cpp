#include "kb/store/next_id.hpp"

#include <fmt/format.h>

namespace sijill::kb {

std::int64_t next_id(SQLite::Database& database, const char* table) {
    return database
        .execAndGet(fmt::format("SELECT 1 + max((SELECT ifnull(max(id), 0) FROM {0}), "
                                "(SELECT ifnull(max(row_id), 0) FROM archived_row "
                                "WHERE table_name = '{0}'))",
                                table))
        .getInt64();
}

} // namespace sijill::kb
