/// The function that SQLite calls when it loads the extension.
#include "extension/callback_result.hpp"
#include "extension/register_everything.hpp"

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT1

extern "C" __attribute__((visibility("default"))) int
sqlite3_sijill_init(sqlite3* db, char** message, const sqlite3_api_routines* api) noexcept {
    SQLITE_EXTENSION_INIT2(api)
    return sijill::extension::result_code(
        [db] {
            sijill::extension::register_everything(db);
            return SQLITE_OK;
        },
        message);
}
