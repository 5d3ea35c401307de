#include "base/read_number.hpp"
#include "kb/store/connection.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
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

void require_known(const ParameterValues& values, const std::vector<std::string>& names,
                   const std::string& label) {
    for (const auto& [name, value] : values) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            throw Error(ErrorCode::usage,
                        fmt::format("{}: the statement has no parameter :{}", label, name),
                        names.empty() ? "it has none"
                                      : fmt::format("it has :{}", fmt::join(names, ", :")));
        }
    }
}

void bind_all(PreparedSql& statement, const ParameterValues& values, const std::string& label) {
    const std::vector<std::string> names = statement.parameters();
    require_known(values, names, label);
    for (std::size_t place = 0; place < names.size(); ++place) {
        const auto value = values.find(names[place]);
        if (names[place].empty()) {
            throw Error(ErrorCode::usage,
                        fmt::format("{}: parameter {} has no name", label, place + 1),
                        "write :name in place of ?, and give it with -p name=value");
        }
        if (value == values.end()) {
            throw Error(ErrorCode::usage,
                        fmt::format("{}: parameter :{} has no value", label, names[place]),
                        fmt::format("give it with -p {}=value", names[place]));
        }
        statement.bind(place + 1, typed_value(value->second));
    }
}

ResultSet execute(sqlite3* db, std::string_view sql, const SqlOptions& options) {
    SqlGuard guard(db, {options.timeout, options.max_memory, options.write});
    PreparedSql statement(guard, options.label, sql);
    bind_all(statement, options.parameters, options.label);
    return statement.read(options.max_rows);
}

/// A statement that writes tells how many rows it changed, where it returns none.
ResultSet with_changes(ResultSet result, sqlite3* db) {
    if (result.columns.empty()) {
        result.columns = {{"changed", "rows changed", ""}};
        result.rows = {{std::int64_t{sqlite3_changes64(db)}}};
    }
    return result;
}

/// The transaction encloses the guard, which forbids COMMIT.
ResultSet execute_writing(KnowledgeBase& base, std::string_view sql, const SqlOptions& options) {
    const kb::Connection& connection = base.connection();
    if (!connection.writable()) {
        throw Error(ErrorCode::refused,
                    fmt::format("{}: refused: {} is read-only", options.label, connection.label()),
                    "write to a file of your own: --db FILE --write (sijill init FILE makes one)");
    }
    try {
        ResultSet result;
        base.write([&] {
            result = with_changes(execute(connection.handle(), sql, options), connection.handle());
        });
        return result;
    } catch (const SQLite::Exception& error) {
        throw Error(ErrorCode::database,
                    fmt::format("{}: cannot write: {}", connection.label(), error.what()));
    }
}

} // namespace

ResultSet run_sql(KnowledgeBase& base, std::string_view sql, const SqlOptions& options) {
    return options.write ? execute_writing(base, sql, options)
                         : execute(base.connection().handle(), sql, options);
}

} // namespace sijill
