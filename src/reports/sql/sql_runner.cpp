#include "base/read_number.hpp"
#include "kb/base_access.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "reports/sql/view_columns.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace sijill {
namespace {

using reports::PreparedSql;
using reports::SqlGuard;

Value typed_value(const std::string& text) {
    if (const auto integer = read_number<std::int64_t>(text)) {
        return *integer;
    }
    const auto real = read_number<double>(text);
    return real && std::isfinite(*real) ? Value(*real) : Value(text);
}

/// Returns a parameter as it is written in SQL: `:name`, or `?2` for the number that stands for one
/// without a name.
std::string written(std::string_view name) {
    return (read_number<int>(name) ? '?' : ':') + std::string(name);
}

std::string written(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : ", ") + written(name);
    }
    return list;
}

void require_known(const ParameterValues& values, const std::vector<std::string>& names,
                   const std::string& label) {
    for (const auto& [name, value] : values) {
        if (std::ranges::find(names, name) == names.end()) {
            throw Error(ErrorCode::usage,
                        {"{}: the statement has no parameter {}"_text, label, written(name)},
                        names.empty() ? Message("it has none"_text)
                                      : Message("it has {}"_text, written(names)));
        }
    }
}

[[noreturn]] void throw_missing(const std::string& name, const std::string& label) {
    throw Error(ErrorCode::usage, {"{}: parameter {} has no value"_text, label, written(name)},
                read_number<int>(name)
                    ? Message("give it with -p {}=value; each ? takes the next number"_text, name)
                    : Message("give it with -p {}=value"_text, name));
}

/// Returns the names of all parameters in the order of their numbers; a bare `?` is named by its
/// number, as in the sqlite3 shell.
std::vector<std::string> names_of_parameters(const PreparedSql& statement) {
    std::vector<std::string> names = statement.parameters();
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (names[index].empty()) {
            names[index] = std::to_string(index + 1);
        }
    }
    return names;
}

void bind_all(PreparedSql& statement, const ParameterValues& values, const std::string& label) {
    const std::vector<std::string> names = names_of_parameters(statement);
    require_known(values, names, label);
    for (std::size_t index = 0; index < names.size(); ++index) {
        const auto value = values.find(names[index]);
        if (value == values.end()) {
            throw_missing(names[index], label);
        }
        statement.bind(index + 1, typed_value(value->second));
    }
}

ResultSet execute(kb::Connection& connection, std::string_view sql, const SqlOptions& options) {
    SqlGuard guard(connection,
                   {options.timeout, options.max_memory, options.write, options.max_value});
    PreparedSql statement(guard, options.label, sql);
    bind_all(statement, options.parameters, options.label);
    ResultSet result =
        statement.read({.max_rows = options.max_rows, .max_bytes = options.max_bytes});
    if (options.all_rows && result.cut_at) {
        throw Error(ErrorCode::refused, {"more than {} rows"_text, *result.cut_at},
                    "set max_rows, or end the statement with LIMIT"_text);
    }
    return result;
}

/// Returns the number of rows that a statement changed, if it returned none itself.
ResultSet with_changes(ResultSet result, SQLite::Database& database) {
    if (result.columns.empty()) {
        result.columns = {{"changed", "rows changed", ""}};
        result.rows = {{std::int64_t{sqlite3_changes64(database.getHandle())}}};
    }
    return result;
}

/// Runs the statement in a transaction that begins before the guard and ends after it, since the
/// guard refuses BEGIN and COMMIT.
ResultSet execute_writing(KnowledgeBase& base, std::string_view sql, const SqlOptions& options) {
    kb::Connection& connection = kb::connection_of(base);
    if (!connection.writable()) {
        throw Error(
            ErrorCode::refused,
            {"{}: {}"_text, options.label,
             Message("refused: {} is read-only"_text, connection.label())},
            "write to a file of your own: --db FILE --write (sijill init FILE makes one)"_text);
    }
    ResultSet result;
    kb::write(base, [&] {
        result = with_changes(execute(connection, sql, options), connection.database());
    });
    return result;
}

} // namespace

ResultSet run_sql(KnowledgeBase& base, std::string_view sql, const SqlOptions& options) {
    ResultSet result = options.write ? execute_writing(base, sql, options)
                                     : execute(kb::connection_of(base), sql, options);
    result.every_column = true;
    reports::mark_columns_of_views(result);
    return result;
}

} // namespace sijill
