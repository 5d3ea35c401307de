#include "kb/connection.hpp"

#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace sijill::kb {
namespace {

constexpr int kBusyTimeoutMilliseconds = 5000;
constexpr int kCreate = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

[[noreturn]] void fail(const std::string& label, const char* doing, const std::exception& cause,
                       std::string hint = {}) {
    throw Error(ErrorCode::database, fmt::format("{}: cannot {}: {}", label, doing, cause.what()),
                std::move(hint));
}

void harden(SQLite::Database& database, bool writable) {
    sqlite3* db = database.getHandle();
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // FTS5 calls itself innocuous only from SQLite 3.44 on: before, its triggers need a trusted
    // schema. A reader fires no trigger.
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, writable ? 1 : 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

SQLite::Database open_hardened(const std::string& name, int flags, bool writable) {
    SQLite::Database database(name, flags, kBusyTimeoutMilliseconds);
    harden(database, writable);
    return database;
}

/// SQLite opens lazily: only the first read tells whether the file is a database.
void require_sijill(SQLite::Database& database, const std::string& label) {
    int id = 0;
    try {
        id = database.execAndGet("PRAGMA application_id").getInt();
        database.execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception& error) {
        fail(label, "read the database", error,
             error.getErrorCode() == SQLITE_NOTADB ? "is it a Sijill base? sijill init makes one"
                                                   : "");
    }
    if (id != kApplicationId) {
        throw Error(
            ErrorCode::database,
            fmt::format("{}: an SQLite file, but not a Sijill base (application_id {})", label, id),
            "sijill init FILE makes a base");
    }
}

} // namespace

Connection::Connection(SQLite::Database&& database, std::string label, bool writable)
    : database_(std::move(database)), label_(std::move(label)), writable_(writable) {
}

Connection Connection::create(const std::filesystem::path& file) {
    const std::string label = file.string();
    if (std::filesystem::exists(file)) {
        throw Error(ErrorCode::database, fmt::format("{}: the file exists already", label),
                    "choose another name, or remove the file first");
    }
    try {
        SQLite::Database database = open_hardened(label, kCreate, true);
        database.exec(
            fmt::format("PRAGMA page_size = 4096; PRAGMA application_id = {}", kApplicationId));
        return {std::move(database), label, true};
    } catch (const SQLite::Exception& error) {
        fail(label, "create the database", error);
    }
}

Connection Connection::open(const std::filesystem::path& file, Access access) {
    const std::string label = file.string();
    std::error_code unused;
    if (!std::filesystem::is_regular_file(file, unused)) {
        throw Error(ErrorCode::database, fmt::format("{}: no such file", label),
                    "sijill init FILE makes a base");
    }
    const bool writable = access == Access::read_write;
    try {
        SQLite::Database database =
            open_hardened(label, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, writable);
        require_sijill(database, label);
        return {std::move(database), label, writable};
    } catch (const SQLite::Exception& error) {
        fail(label, "open the database", error);
    }
}

Connection Connection::open_image(std::string_view image) {
    const std::string label = "the embedded database";
    SQLite::Database database = open_hardened(":memory:", kCreate, false);
    // SQLITE_DESERIALIZE_READONLY promises that SQLite does not write to the bytes.
    auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(image.data()));
    const auto size = static_cast<sqlite3_int64>(image.size());
    if (sqlite3_deserialize(database.getHandle(), "main", bytes, size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        throw Error(ErrorCode::database,
                    fmt::format("{}: cannot open the image: {}", label, database.getErrorMsg()));
    }
    require_sijill(database, label);
    return {std::move(database), label, false};
}

Connection Connection::copy_to_memory() const {
    SQLite::Database copy = open_hardened(":memory:", kCreate, true);
    sqlite3_backup* backup = sqlite3_backup_init(copy.getHandle(), "main", handle(), "main");
    if (backup != nullptr) {
        sqlite3_backup_step(backup, -1);
    }
    if (backup == nullptr || sqlite3_backup_finish(backup) != SQLITE_OK) {
        throw Error(ErrorCode::database,
                    fmt::format("{}: cannot copy it to memory: {}", label_, copy.getErrorMsg()));
    }
    return {std::move(copy), label_, true};
}

} // namespace sijill::kb
