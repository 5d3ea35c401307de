#include "search/sqlite/blob_column.hpp"

#include "search/sqlite/data_version.hpp"
#include "search/sqlite/sqlite_api.hpp"

#include <cstddef>
#include <utility>

namespace sijill::search {

BlobColumn::BlobColumn(sqlite3* db, std::string table, std::string column)
    : db_(db), database_(database_of_table(db, table)), table_(std::move(table)),
      column_(std::move(column)) {
}

void BlobColumn::Close::operator()(sqlite3_blob* blob) const noexcept {
    sqlite3_blob_close(blob);
}

bool BlobColumn::move_to(std::int64_t row) {
    if (blob_) {
        return sqlite3_blob_reopen(blob_.get(), row) == SQLITE_OK;
    }
    sqlite3_blob* opened = nullptr;
    if (database_ == nullptr) {
        return false;
    }
    const int rc =
        sqlite3_blob_open(db_, database_, table_.c_str(), column_.c_str(), row, 0, &opened);
    blob_.reset(opened);
    if (rc != SQLITE_OK && !was_open_) {
        database_ = nullptr; // most likely no row can be read
    }
    was_open_ = was_open_ || rc == SQLITE_OK;
    return rc == SQLITE_OK;
}

bool BlobColumn::read(std::int64_t row, std::string& bytes) {
    if (!move_to(row)) {
        blob_.reset(); // one that has failed to move cannot be used again
        return false;
    }
    const int size = sqlite3_blob_bytes(blob_.get());
    bytes.resize(static_cast<std::size_t>(size));
    return sqlite3_blob_read(blob_.get(), bytes.data(), size, 0) == SQLITE_OK;
}

} // namespace sijill::search
