#include "search/sqlite/data_version.hpp"

#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/statement.hpp"

#include <string_view>

namespace sijill::search {

namespace {

constexpr const char* kMain = "main";
constexpr const char* kTemporary = "temp";

bool has_table(sqlite3* db, const char* database, const std::string& table) {
    return sqlite3_table_column_metadata(db, database, table.c_str(), nullptr, nullptr, nullptr,
                                         nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// Whether a temporary view has one of the names by which statements read the index.
bool has_view(sqlite3* db, const IndexTables& tables) {
    Statement views(db, "SELECT 1 FROM sqlite_temp_schema WHERE type = 'view' AND "
                        "name COLLATE NOCASE IN (?1, ?2, ?3, ?4)");
    return views.start(tables.passage, tables.index, tables.word, tables.word_stem).step();
}

bool is_hidden(sqlite3* db, const IndexTables& tables) {
    for (const std::string* table :
         {&tables.passage, &tables.index, &tables.word, &tables.word_stem}) {
        if (has_table(db, kTemporary, *table)) {
            return true;
        }
    }
    for (const char* part : {"_data", "_idx", "_docsize", "_config"}) { // FTS5's own tables
        if (has_table(db, kTemporary, tables.index + part)) {
            return true;
        }
    }
    return has_view(db, tables);
}

bool is_replaceable(sqlite3* db) {
    sqlite3_vfs* vfs = nullptr;
    return sqlite3_file_control(db, kMain, SQLITE_FCNTL_VFS_POINTER, static_cast<void*>(&vfs)) ==
               SQLITE_OK &&
           vfs != nullptr && std::string_view(vfs->zName) == "memdb";
}

} // namespace

const char* database_of_table(sqlite3* db, const std::string& table) {
    for (const char* database : {kTemporary, kMain}) {
        if (has_table(db, database, table)) {
            return database;
        }
    }
    return nullptr;
}

std::optional<std::uint32_t> data_version(sqlite3* db, const IndexTables& tables) {
    unsigned int version = 0;
    if (sqlite3_txn_state(db, nullptr) == SQLITE_TXN_WRITE || !has_table(db, kMain, tables.word) ||
        is_hidden(db, tables) || is_replaceable(db) ||
        sqlite3_file_control(db, kMain, SQLITE_FCNTL_DATA_VERSION, &version) != SQLITE_OK) {
        return std::nullopt;
    }
    return version;
}

} // namespace sijill::search
