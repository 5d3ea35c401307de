#include "kb/store/statement_cache.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace sijill::kb {

// Returns nothing: a statement reports its errors as it is stepped.
void StatementCache::Finalizer::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

sqlite3_stmt* StatementCache::take(std::string_view sql) noexcept {
    const auto found = std::ranges::find(kept_, sql, &Kept::sql);
    if (found == kept_.end()) {
        return nullptr;
    }
    sqlite3_stmt* statement = found->statement.release();
    bytes_ -= found->bytes;
    kept_.erase(found);
    return statement;
}

void StatementCache::keep(std::string_view sql, sqlite3_stmt* statement) noexcept {
    std::unique_ptr<sqlite3_stmt, Finalizer> owned(statement);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const auto bytes =
        sql.size() +
        static_cast<std::size_t>(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_MEMUSED, 0));
    try {
        kept_.push_front({std::string(sql), std::move(owned), bytes});
    } catch (const std::bad_alloc&) {
        return; // it is finalized, and prepared anew when it is asked for
    }
    bytes_ += bytes;
    while (bytes_ > kMostBytes) {
        bytes_ -= kept_.back().bytes;
        kept_.pop_back();
    }
}

} // namespace sijill::kb
