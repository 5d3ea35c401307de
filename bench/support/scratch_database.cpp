#include "bench/support/scratch_database.hpp"

#include "sijill/error.hpp"

#include <sqlite3.h>

namespace sijill::bench {

ScratchDatabase::ScratchDatabase() {
    sqlite3* db = nullptr;
    const int rc = sqlite3_open("", &db); // no name: a temporary file that SQLite deletes
    db_.reset(db);
    if (rc != SQLITE_OK) {
        throw Error(ErrorCode::database, "a temporary database cannot be opened"_text);
    }
}

void ScratchDatabase::run(const std::string& sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::database, Message::verbatim(sqlite3_errmsg(handle())));
    }
}

void ScratchDatabase::Close::operator()(sqlite3* db) const noexcept {
    sqlite3_close(db);
}

} // namespace sijill::bench
