#include "kb/corrections/statement_address.hpp"

#include "base/did_you_mean.hpp"
#include "kb/corrections/archive.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kAddress = "s.slug || '/' || t.key";
constexpr const char* kStatements = "statement AS t JOIN source AS s ON s.id = t.source_id";

std::vector<std::string> statements_of_base(SQLite::Database& database) {
    std::vector<std::string> addresses;
    SQLite::Statement rows(database,
                           fmt::format("SELECT {} FROM {} ORDER BY 1", kAddress, kStatements));
    while (rows.executeStep()) {
        addresses.push_back(rows.getColumn(0).getString());
    }
    return addresses;
}

} // namespace

StatementAddress find_statement(SQLite::Database& database, const std::string& typed) {
    SQLite::Statement row(
        database,
        fmt::format("SELECT t.id, s.slug, t.key, max(t.recorded_at, ifnull((SELECT max(c.day) "
                    "FROM change AS c WHERE c.source = s.slug AND (c.kind NOT IN ('retract', "
                    "'reinstate') OR (c.kind = 'reinstate' AND c.statement = t.key))), ''), {}), "
                    "t.retracted_at FROM {} WHERE {} = ?1 OR CAST(t.id AS TEXT) = ?1",
                    kLastDayOfText, kStatements, kAddress));
    row.bind(1, typed);
    if (!row.executeStep()) {
        throw Error(ErrorCode::not_found, {"there is no statement {}"_text, typed},
                    did_you_mean(typed, statements_of_base(database))
                        .or_else("a statement is named by its number, or as source/key"_text));
    }
    StatementAddress found{row.getColumn(0).getInt64(),
                           row.getColumn(1).getString(),
                           row.getColumn(2).getString(),
                           row.getColumn(3).getString(),
                           {}};
    if (!row.getColumn(4).isNull()) {
        found.retracted_at = row.getColumn(4).getString();
    }
    return found;
}

std::optional<std::string> address_of_statement(SQLite::Database& database, std::int64_t id) {
    SQLite::Statement row(database,
                          fmt::format("SELECT {} FROM {} WHERE t.id = ?1", kAddress, kStatements));
    row.bind(1, id);
    return row.executeStep() ? std::optional(row.getColumn(0).getString()) : std::nullopt;
}

} // namespace sijill::kb
