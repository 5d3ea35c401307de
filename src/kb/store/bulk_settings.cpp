#include "kb/store/bulk_settings.hpp"

#include <fmt/format.h>

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
    : database_(database), cache_size_(database.execAndGet("PRAGMA cache_size").getInt64()),
      secure_delete_(database.execAndGet("PRAGMA secure_delete").getInt64()) {
    // A negative number means KiB, not pages.
    database_.exec(settings_sql(-kCacheKibibytes, 0));
}

BulkSettings::~BulkSettings() {
    // The result is not checked: the settings change no row.
    database_.tryExec(settings_sql(cache_size_, secure_delete_));
}

} // namespace sijill::kb
