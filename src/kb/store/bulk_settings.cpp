#include "kb/store/bulk_settings.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace sijill::kb {
namespace {

constexpr int kCacheKibibytes = 32 * 1024;

std::string settings_sql(std::int64_t cache_size, std::int64_t secure_delete) {
    return fmt::format("PRAGMA cache_size = {}; PRAGMA secure_delete = {}", cache_size,
                       secure_delete);
}

} // namespace

BulkSettings::BulkSettings(SQLite::Database& database)
    : database_(database),
      before_(settings_sql(database.execAndGet("PRAGMA cache_size").getInt64(),
                           database.execAndGet("PRAGMA secure_delete").getInt64())) {
    // A negative number means KiB, not pages.
    database_.exec(settings_sql(-kCacheKibibytes, 0));
}

BulkSettings::~BulkSettings() {
    // The result is not checked: the settings change no row.
    database_.tryExec(before_);
}

} // namespace sijill::kb
