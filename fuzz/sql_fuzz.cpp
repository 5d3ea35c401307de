// For any bytes in place of a user's SQL: rows, or an error; whatever passes the guard never
// writes.
#include "fuzz.hpp"
#include "kb/base_access.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <sqlite3.h>

using namespace sijill;

namespace {

/// Counts what was ever written through a connection, and what its schema is.
std::string state_of(KnowledgeBase& base) {
    SQLite::Database& database = kb::connection_of(base).database();
    return std::to_string(sqlite3_total_changes(database.getHandle())) + " " +
           database.execAndGet("PRAGMA schema_version").getString() + " " +
           database.execAndGet("PRAGMA user_version").getString() + " " +
           // SQLite opens and closes its own `temp` as it needs it.
           database.execAndGet("SELECT count(*) FROM pragma_database_list WHERE name <> 'temp'")
               .getString();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static KnowledgeBase base = [] {
        KnowledgeBase made = KnowledgeBase::create(":memory:");
        static_cast<void>(made.add_seeds());
        return made;
    }();
    static const std::string before = state_of(base);
    SqlOptions options;
    options.timeout = std::chrono::milliseconds(50);
    options.max_memory = std::size_t{16} << 20;
    options.max_rows = 50;
    try {
        const ResultSet rows = run_sql(base, fuzz::as_text(data, size), options);
        fuzz::require(rows.rows.size() <= options.max_rows, "no more rows than asked for");
    } catch (const Error& error) {
        fuzz::require(error.code() != ErrorCode::database, error.what());
    }
    fuzz::require(state_of(base) == before, "guarded SQL never writes");
    return 0;
}
