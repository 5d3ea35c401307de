#include "kb/corrections/source_rows.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {

void delete_source_rows(SQLite::Database& database, std::int64_t source) {
    for (const char* sql : {
             "DELETE FROM link WHERE from_id IN (SELECT id FROM statement WHERE source_id = ?1)",
             "DELETE FROM qualifier WHERE statement_id IN "
             "(SELECT id FROM statement WHERE source_id = ?1)",
             "DELETE FROM evidence WHERE statement_id IN "
             "(SELECT id FROM statement WHERE source_id = ?1)",
             "DELETE FROM attribution WHERE statement_id IN "
             "(SELECT id FROM statement WHERE source_id = ?1)",
             "DELETE FROM candidate WHERE sentence_id IN "
             "(SELECT id FROM sentence WHERE source_id = ?1)",
             "DELETE FROM mention WHERE sentence_id IN "
             "(SELECT id FROM sentence WHERE source_id = ?1)",
             "DELETE FROM statement WHERE source_id = ?1",
             "DELETE FROM sentence WHERE source_id = ?1",
             "DELETE FROM source WHERE id = ?1",
         }) {
        SQLite::Statement statement(database, sql);
        statement.bind(1, source);
        statement.exec();
    }
}

} // namespace sijill::kb
