#include "extension/user_query.hpp"

namespace sijill::extension {

UserQuery::UserQuery(sqlite3* db, std::string_view sql, int least_columns)
    : statement_(db, sql, {ErrorCode::bad_input, "the query"_text}) {
    const std::string_view rest = sql.substr(statement_.sql_size());
    if (rest.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        throw Error(ErrorCode::bad_input, "the query: more than one statement"_text);
    }
    if (!statement_.only_reads() || columns() == 0) {
        throw Error(ErrorCode::bad_input, "the query: is no SELECT"_text);
    }
    if (columns() < least_columns) {
        throw Error(ErrorCode::bad_input,
                    {"the query: has {} columns, not {} or more"_text, columns(), least_columns});
    }
}

std::int64_t UserQuery::integer(int column) const {
    if (!statement_.is_integer(column)) {
        throw Error(ErrorCode::bad_input,
                    {"the query: column {} of a row is no INTEGER"_text, column + 1});
    }
    return statement_.integer(column);
}

} // namespace sijill::extension
