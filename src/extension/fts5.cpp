#include "extension/fts5.hpp"

#include "extension/register.hpp"
#include "sijill/error.hpp"

namespace sijill::extension {

fts5_api& fts5_api_of(sqlite3* db) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
    const bool has_fts5 = rc != SQLITE_ERROR; // there is no such function
    if (rc == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        rc = sqlite3_finalize(statement);
    }
    if (has_fts5) {
        require_registered(db, rc, "what belongs to FTS5");
    }
    if (api == nullptr) {
        throw Error(ErrorCode::database, "this SQLite was built without FTS5");
    }
    return *api;
}

} // namespace sijill::extension
