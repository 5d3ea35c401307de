#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_blob;

namespace sijill::search {

/// Reads the BLOBs of a column, or its texts in the encoding of the database, by the ids of their
/// rows: in half the work of a statement, since nothing begins or ends between two rows
/// (sqlite3_blob_reopen()). Keeps a snapshot of the database from the first read on. The connection
/// must outlive it, and must not write to the table meanwhile.
class BlobColumn {
public:
    /// The table is that of the temporary or of the main database, as statements find it by its
    /// name alone. No row can be read of another table, nor if the first one cannot.
    BlobColumn(sqlite3* db, std::string table, std::string column);

    /// Copies the BLOB of a row to `bytes`. Returns false, with `bytes` as they were or a part of
    /// the BLOB, if this is not possible for whatever reason: a statement tells which.
    [[nodiscard]] bool read(std::int64_t row, std::string& bytes);

private:
    struct Close {
        void operator()(sqlite3_blob* blob) const noexcept;
    };

    /// Moves to a row; returns false if it has no BLOB.
    [[nodiscard]] bool move_to(std::int64_t row);

    sqlite3* db_;
    const char* database_; ///< of the table; null: it cannot be read in this way
    bool was_open_ = false;
    std::string table_;
    std::string column_;
    std::unique_ptr<sqlite3_blob, Close> blob_;
};

} // namespace sijill::search
