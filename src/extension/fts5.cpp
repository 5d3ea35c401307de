#include "extension/fts5.hpp"

#include "search/sqlite/sqlite_error.hpp"
#include "search/sqlite/statement.hpp"

namespace sijill::extension {

fts5_api& fts5_api_of(sqlite3* db) {
    fts5_api* api = nullptr;
    try {
        search::Statement row(
            db, "SELECT fts5(?1)",
            {ErrorCode::database, "what belongs to FTS5 cannot be registered"_text});
        row.bind_pointer(1, static_cast<void*>(&api), "fts5_api_ptr");
        row.run();
    } catch (const search::SqliteError& fault) {
        if (fault.primary_code() != SQLITE_ERROR) { // else there is no function fts5()
            throw;
        }
    }
    if (api == nullptr) {
        throw Error(ErrorCode::database, "this SQLite was built without FTS5"_text);
    }
    return *api;
}

} // namespace sijill::extension
