#pragma once

#include "sijill/error.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sijill::search {

/// The error that a statement throws where SQLite reports a fault: `what`, a colon and SQLite's
/// own message.
struct StatementFault {
    ErrorCode code = ErrorCode::database;
    Message what = "the search index cannot be used"_text;
};

/// Bytes that are bound as a BLOB, whatever the encoding of the database.
struct Blob {
    std::string_view bytes;
};

/// Text that is not copied: it must not change before the run has ended.
struct Lent {
    std::string_view text;
};

/// A prepared statement, finalized with its owner. The connection must outlive it.
///
///     for (Statement& row = statement.start(word); row.step();) { use(row.integer(0)); }
///
/// Every call throws SqliteError with the code of the StatementFault where SQLite reports a fault,
/// or as throw_sqlite_error() does for interrupts and short memory.
class Statement {
public:
    /// Prepares the first statement in `sql`, which may end with the call. White space and comments
    /// alone make a statement without columns and rows.
    Statement(sqlite3* db, std::string_view sql, StatementFault fault = {});

    /// Begins a new run with these values for ?1, ?2 …; texts and
    /// blobs are copied, unless they are Lent.
    template <class... Values>
    Statement& start(const Values&... values) {
        reset();
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    /// Binds a value to a parameter, from 1, after start(): for statements whose number of
    /// parameters is known only at run time. Text is copied, what a pointer points to is not.
    void bind(int parameter, std::string_view text);
    void bind(int parameter, Lent lent);
    void bind(int parameter, Blob blob);
    void bind(int parameter, std::int64_t number);
    void bind_pointer(int parameter, void* pointer, const char* type);

    /// Moves to the next row; returns false after the last one. A statement that was not read to
    /// its end keeps its snapshot of the database until it is reset or started again.
    [[nodiscard]] bool step();

    /// Runs the statement to its end and skips its rows.
    void run();

    /// Ends the run; views returned before become invalid.
    void reset() noexcept;

    /// Returns the bytes of the `sql` it was made from that belong to the first statement; the rest
    /// was not prepared.
    [[nodiscard]] std::size_t sql_size() const noexcept { return sql_size_; }

    /// Returns whether the statement writes nothing (see sqlite3_stmt_readonly()).
    [[nodiscard]] bool only_reads() const;

    [[nodiscard]] int columns() const;

    /// Columns of the current row, from 0. Views live until the next step, start or reset. As text,
    /// a TEXT or a number is UTF-8 whatever the encoding of the database, a BLOB is its bytes and
    /// NULL is empty.
    [[nodiscard]] bool is_integer(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;

    /// Returns the bytes of a column that is a BLOB in all rows, in less time; of another value,
    /// any bytes.
    [[nodiscard]] std::string_view blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    void require_ok(int result_code) const;

    sqlite3* db_;
    StatementFault fault_;
    std::size_t sql_size_ = 0;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A transaction, or a part of the caller's transaction: undone at the end of the scope unless
/// keep() was called. After sqlite3_interrupt(), which also stops the statement that would undo a
/// part, the caller's whole transaction is rolled back, as SQLite does with any interrupted write.
class Savepoint {
public:
    explicit Savepoint(sqlite3* db);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;

    /// Releases the savepoint, so that its changes stay.
    void keep();

    /// Must be called after anything that makes prepared statements expire, such as a change of the
    /// schema or TriggersOff: the savepoint holds one, with which it undoes an interrupted write.
    void renew();

private:
    void undo_all() noexcept;

    sqlite3* db_;
    Statement write_; ///< writes what is stored already
    bool open_ = true;
};

} // namespace sijill::search
