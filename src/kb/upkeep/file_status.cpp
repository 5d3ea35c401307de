#include "kb/upkeep/file_status.hpp"

#include "base/read_number.hpp"
#include "base/to_int64.hpp"
#include "kb/store/file_identity.hpp"
#include "kb/store/schema.hpp"
#include "kb/upkeep/reindex.hpp"

#include <SQLiteCpp/Column.h>

#include <filesystem>

namespace sijill::kb {

FileStatus file_status(Connection& connection) {
    SQLite::Database& database = connection.database();
    const auto number = [&database](const char* sql) {
        return database.execAndGet(sql).getInt64();
    };
    FileStatus status;
    status.engine = is_of_engine(connection.label()) ? kClusterEngine : "SQLite";
    status.bytes = number("PRAGMA page_count") * number("PRAGMA page_size");
    std::error_code fault;
    const auto log = std::filesystem::file_size(connection.label() + "-wal", fault);
    if (!fault) {
        status.log_bytes = to_int64(log);
    }
    status.schema = schema_version(connection);
    status.analyzer = read_number<std::int64_t>(analyzer_of(connection)).value_or(0);
    status.needs_reindex = !is_current_analyzer(connection);
    status.sources = number("SELECT count(*) FROM source");
    return status;
}

} // namespace sijill::kb
