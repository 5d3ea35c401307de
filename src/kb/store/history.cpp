#include "kb/store/history.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace sijill::kb {
namespace {

void run(SQLite::Database& database, const char* sql, const std::string& date) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, date);
    statement.exec();
}

} // namespace

void forget_after(SQLite::Database& database, const std::string& date) {
    SQLite::Transaction transaction(database);
    // A later statement may be the one that an earlier one is superseded by, never the reverse.
    run(database, "UPDATE statement SET supersedes_id = NULL WHERE recorded_at > ?1", date);
    run(database, "DELETE FROM statement WHERE recorded_at > ?1", date);
    run(database, "UPDATE statement SET retracted_at = NULL WHERE retracted_at > ?1", date);
    run(database, "DELETE FROM source WHERE known_on > ?1", date);
    transaction.commit();
}

} // namespace sijill::kb
