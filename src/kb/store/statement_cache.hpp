#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace sijill::kb {

/// Keeps statements of one connection prepared after their use: SQLite takes longer to prepare a
/// statement over the views of schema/ than to run it. It prepares a kept one anew by itself where
/// the schema has changed meanwhile. Used from the thread that uses the connection, which must
/// outlive the cache.
class StatementCache {
public:
    /// Returns the statement that was kept for this text, and keeps it no longer; null if there is
    /// none. The caller owns it: it is given back with keep(), or finalized.
    [[nodiscard]] sqlite3_stmt* take(std::string_view sql) noexcept;

    /// Takes a statement over, resets it and clears its values. Finalizes the ones that were used
    /// longest ago where all take more than kMostBytes of memory.
    void keep(std::string_view sql, sqlite3_stmt* statement) noexcept;

    /// Bytes; a statement over several views takes some hundred thousand.
    static constexpr std::size_t kMostBytes = std::size_t{4} << 20;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    struct Kept {
        std::string sql;
        std::unique_ptr<sqlite3_stmt, Finalizer> statement;
        std::size_t bytes;
    };

    std::list<Kept> kept_; ///< the last used first
    std::size_t bytes_ = 0;
};

} // namespace sijill::kb
