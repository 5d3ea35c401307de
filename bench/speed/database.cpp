#include "bench/speed/database.hpp"

#include "search/sqlite/statement.hpp"
#include "sijill/error.hpp"

#include <sqlite3.h>

namespace sijill::bench {
namespace {

constexpr const char* kSettings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                                  "PRAGMA cache_size = -65536; PRAGMA mmap_size = 0;";

constexpr const char* kBytesOf = "SELECT sum(pgsize) FROM dbstat('main') WHERE name = ?1";
constexpr const char* kBytesBeside =
    "SELECT sum(pgsize) FROM dbstat('main') AS pages JOIN sqlite_schema AS part "
    "ON part.name = pages.name WHERE part.tbl_name <> ?1";

} // namespace

void CloseDatabase::operator()(sqlite3* db) const noexcept {
    sqlite3_close_v2(db);
}

Database open_database(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int rc = sqlite3_open(file.string().c_str(), &opened);
    Database db(opened);
    if (rc != SQLITE_OK) {
        throw Error(ErrorCode::database, Message::verbatim("cannot open " + file.string()));
    }
    execute(db.get(), kSettings);
    return db;
}

Database new_database(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    return open_database(file);
}

void execute(sqlite3* db, const std::string& sql) {
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::database, Message::verbatim(sqlite3_errmsg(db)));
    }
}

double bytes_of(sqlite3* db, std::string_view table) {
    search::Statement row(db, kBytesOf);
    return row.start(table).step() ? row.real(0) : 0;
}

double bytes_beside(sqlite3* db, std::string_view table) {
    search::Statement row(db, kBytesBeside);
    return row.start(table).step() ? row.real(0) : 0;
}

} // namespace sijill::bench
