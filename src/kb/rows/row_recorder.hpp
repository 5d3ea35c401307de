#pragma once

#include "kb/rows/sha256.hpp"
#include "sijill/result_set.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace sijill::kb {

/// A statement that returns no rows, and the values of its parameters in their order.
struct BoundStatement {
    std::string sql;
    std::vector<Value> values;
};

/// Records which rows one transaction changes, and returns statements that make the same changes in
/// another copy of the file. Left out are the tables inside the search index: the triggers of the
/// base fill it there too. The vocabulary, which they count as well, is told row by row as it is in
/// the end. Not thread-safe.
class RowRecorder {
public:
    /// Reads which tables there are. Throws SQLite::Exception.
    explicit RowRecorder(SQLite::Database& database);

    /// Forgets everything: call it where a transaction begins.
    void begin();

    /// Hears of a row before it changes, from SQLite's pre-update hook; `change` is SQLITE_INSERT,
    /// SQLITE_UPDATE or SQLITE_DELETE.
    void hear(sqlite3* db, int change, std::string_view table) noexcept;

    /// Has a statement run before all changes of rows.
    void run_first(std::string sql) { first_.push_back({std::move(sql), {}}); }

    /// Returns true if anything was heard since begin(), even if it was undone again.
    [[nodiscard]] bool has_heard() const noexcept;

    /// Returns what differs between the beginning of the transaction and now, whatever was undone
    /// in between: deletions first, then changes, then new rows. Throws SQLite::Exception, also
    /// where a row could not be read as it changed.
    [[nodiscard]] std::vector<BoundStatement> statements(SQLite::Database& database) const;

private:
    struct Row {
        std::vector<Value> key;
        std::optional<Sha256::Digest> before; ///< hash of all its values; nothing: it was not there
    };

    struct Table {
        std::string name;
        std::vector<std::string> columns;
        std::vector<std::size_t> key; ///< places of the columns of the primary key
        std::vector<Row> rows;        ///< that were touched, each once, in that order
        std::unordered_map<std::string, std::size_t> places; ///< in `rows`, by key_text()
    };

    struct Differences;

    static void touch(Table& table, const std::vector<Value>& row, bool was_there);
    static void compare(SQLite::Database& database, const Table& table, Differences& found);

    std::vector<Table> tables_;
    std::unordered_map<std::string_view, std::size_t> numbers_; ///< of tables_, by name
    std::vector<BoundStatement> first_;
    bool failed_ = false;
};

} // namespace sijill::kb
