#include "search/sqlite/data_version.hpp"

#include "search/sqlite/sqlite_api.hpp"

#include <string_view>

namespace sijill::search {

const char* database_of_table(sqlite3* db, const std::string& table) {
    for (const char* database : {"temp", "main"}) {
        if (sqlite3_table_column_metadata(db, database, table.c_str(), nullptr, nullptr, nullptr,
                                          nullptr, nullptr, nullptr) == SQLITE_OK) {
            return database;
        }
    }
    return nullptr;
}

namespace {

bool is_replaceable(sqlite3* db, const char* database) {
    sqlite3_vfs* vfs = nullptr;
    return sqlite3_file_control(db, database, SQLITE_FCNTL_VFS_POINTER, static_cast<void*>(&vfs)) ==
               SQLITE_OK &&
           vfs != nullptr && std::string_view(vfs->zName) == "memdb";
}

} // namespace

std::optional<std::uint64_t> data_version(sqlite3* db, const std::string& table) {
    constexpr unsigned kVersionBits = 32;
    const char* database = database_of_table(db, table);
    unsigned int version = 0;
    if (database == nullptr || sqlite3_txn_state(db, nullptr) == SQLITE_TXN_WRITE ||
        is_replaceable(db, database) ||
        sqlite3_file_control(db, database, SQLITE_FCNTL_DATA_VERSION, &version) != SQLITE_OK) {
        return std::nullopt;
    }
    const std::uint64_t is_temporary = std::string_view(database) == "temp" ? 1 : 0;
    return is_temporary << kVersionBits | version;
}

} // namespace sijill::search
