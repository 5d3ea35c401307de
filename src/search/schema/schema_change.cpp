#include "search/schema/schema_change.hpp"

#include "search/schema/index_statements.hpp"
#include "search/sqlite/sqlite_api.hpp"

namespace sijill::search {

bool is_same_name(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           sqlite3_strnicmp(left.data(), right.data(), static_cast<int>(left.size())) == 0;
}

bool has_name(sqlite3* db, std::string_view name) {
    return Statement(db, sql::kSchemaEntry).start(name).step();
}

void change_schema(sqlite3* db, std::string_view sql, const Message& or_else,
                   Savepoint& savepoint) {
    for (; !sql.empty(); savepoint.renew()) {
        Statement statement(db, sql, {ErrorCode::database, or_else});
        statement.run();
        sql.remove_prefix(statement.sql_size());
    }
}

} // namespace sijill::search
