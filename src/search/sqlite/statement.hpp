#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sijill::search {

/// A prepared statement, finalized with its owner. The connection must outlive it.
///
///     for (Statement& row = statement.start(word); row.step();) { use(row.integer(0)); }
///
/// Every call throws SqliteError(database) where SQLite reports a fault, or as
/// throw_sqlite_error() tells.
class Statement {
public:
    /// Prepares one statement; `sql` may end with the call.
    Statement(sqlite3* db, const std::string& sql);

    /// Begins a run anew with these values for ?1, ?2 …; text is copied.
    template <class... Values>
    Statement& start(const Values&... values) {
        reset();
        int place = 0;
        (bind(++place, values), ...);
        return *this;
    }

    /// Gives ?place a value after start(), where how many there are is not known before; copied.
    void bind(int place, std::string_view text);
    void bind(int place, std::int64_t number);

    /// Moves to the next row; false after the last one. A statement that was not read to its end
    /// keeps its snapshot of the database until it is reset or started again.
    [[nodiscard]] bool step();

    /// Runs a statement without rows to its end.
    void run();

    /// Ends the run; views handed out before are void.
    void reset() noexcept;

    /// Columns of the current row, from 0. Views live until the next step, start or reset; TEXT
    /// comes as UTF-8 whatever the encoding of the database, a BLOB as its bytes, NULL as none.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    sqlite3* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A transaction, or a part of the caller's: undone at the end of the scope unless it was kept.
/// Where sqlite3_interrupt() was called, which stops what would undo a part as well, the caller's
/// whole transaction is rolled back, as SQLite does with any interrupted write.
class Savepoint {
public:
    explicit Savepoint(sqlite3* db);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;

    void keep();

    /// To be called after what makes prepared statements expire, such as a change of the schema or
    /// TriggersOff: one of those is what undoes an interrupted write.
    void renew();

private:
    void undo_all() noexcept;

    sqlite3* db_;
    Statement write_; ///< of what is there already
    bool open_ = true;
};

} // namespace sijill::search
