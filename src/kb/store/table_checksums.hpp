#pragma once

#include "base/word_map.hpp"
#include "kb/rows/row_recorder.hpp"
#include "kb/rows/row_sum.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

struct sqlite3;

namespace sijill::kb {

/// The table meta keeps a checksum of the rows of each table that check() cannot recompute from
/// others: statements, names, vocabulary and so on. It shows any change that was not made by this
/// library, such as a flipped byte on the disk.

/// Writes the checksums of the present rows, but for the tables of `except`, inside the caller's
/// transaction. Reads every row.
void write_table_checksums(SQLite::Database& database, const std::vector<std::string>& except = {});

/// Returns the names of the tables whose rows do not have the checksum in meta. Reads every row.
[[nodiscard]] std::vector<std::string> changed_tables(SQLite::Database& database);

/// Keeps the checksums in step with what one connection writes, at the cost of the rows that are
/// written: it hears of each from SQLite's pre-update hook. What other tools changed stays visible,
/// since a sum that was wrong stays wrong. Rows that are undone within a transaction stay counted:
/// whoever goes on after undoing a savepoint, or after a statement that failed at one of several
/// rows, has to write the checksums anew before committing. `db` must outlive the object.
class ChecksumKeeper {
public:
    explicit ChecksumKeeper(sqlite3* db);
    ~ChecksumKeeper();
    ChecksumKeeper(const ChecksumKeeper&) = delete;
    ChecksumKeeper& operator=(const ChecksumKeeper&) = delete;

    /// Has a recorder hear of the same rows, and of those of other tables: a connection has one
    /// pre-update hook.
    void tell(RowRecorder* recorder) noexcept { recorder_ = recorder; }

    /// Begins to count: call it where a transaction begins. `database` is that of `db`.
    void begin(SQLite::Database& database);

    /// Adds what was written since begin() to the checksums in meta: call it before the transaction
    /// is committed. Throws SQLite::Exception where SQLite fails, also if it failed in between.
    void write(SQLite::Database& database);

private:
    struct Table {
        std::vector<int> columns; ///< the numbers of those that count
        RowSum sum;               ///< of what was added, less what was taken away
        bool changed = false;
    };

    static void hear(void* keeper, sqlite3* db, int change, const char* schema, const char* table,
                     std::int64_t old_row, std::int64_t new_row) noexcept;
    void count(sqlite3* db, int change, std::size_t index) noexcept;

    sqlite3* db_;
    std::vector<Table> tables_;    ///< in the order of the list of tables
    WordMap<std::size_t> numbers_; ///< of the tables in it, by name
    RowRecorder* recorder_ = nullptr;
    bool failed_ = false;
};

} // namespace sijill::kb
