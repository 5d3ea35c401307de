#include "extension/user_query.hpp"

#include <fmt/format.h>

#include <set>

namespace sijill::extension {
namespace {

search::StatementFault query_fault() {
    return {ErrorCode::bad_input, "the query"_text};
}

/// The columns of EXPLAIN that name an instruction, and of OpenRead what it opens.
constexpr int kOpcode = 1;
constexpr int kRootPage = 3;
constexpr int kDatabase = 4;

} // namespace

UserQuery::UserQuery(sqlite3* db, std::string_view sql, int least_columns)
    : db_(db), sql_(sql), statement_(db, sql, query_fault()), columns_(statement_.columns()) {
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

bool UserQuery::may_read(std::string_view table) const {
    std::set<std::int64_t> pages;
    search::Statement page(
        db_, "SELECT rootpage FROM main.sqlite_master WHERE tbl_name = ?1 COLLATE NOCASE");
    for (search::Statement& row = page.start(table); row.step();) {
        pages.insert(row.integer(0));
    }
    search::Statement program(db_, fmt::format("EXPLAIN {}", select()), query_fault());
    while (program.step()) {
        const std::string_view opcode = program.text(kOpcode);
        if (opcode == "VOpen" || (opcode == "OpenRead" && program.integer(kDatabase) == 0 &&
                                  pages.contains(program.integer(kRootPage)))) {
            return true;
        }
    }
    return false;
}

void UserQuery::read_ahead() {
    // The number of all rows is known once the last one was read.
    statement_ = search::Statement(
        db_, fmt::format("SELECT *, count(*) OVER () FROM (\n{}\n)", select()), query_fault());
}

std::string_view UserQuery::select() const {
    std::string_view select = std::string_view(sql_).substr(0, statement_.sql_size());
    const std::size_t last = select.find_last_not_of(" \t\r\n;");
    return select.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::int64_t UserQuery::integer(int column) const {
    if (!statement_.is_integer(column)) {
        throw Error(ErrorCode::bad_input,
                    {"the query: column {} of a row is no INTEGER"_text, column + 1});
    }
    return statement_.integer(column);
}

} // namespace sijill::extension
