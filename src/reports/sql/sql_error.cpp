#include "reports/sql/sql_error.hpp"

#include "base/did_you_mean.hpp"
#include "base/library_messages.hpp"
#include "base/sql_identifier.hpp"
#include "reports/sql/sql_location.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <array>
#include <vector>

namespace sijill::reports {
namespace {

/// A message of SQLite that ends in a name, and the SQL that lists the names of that kind; ?1 is
/// the user's statement.
struct UnknownName {
    std::string_view message;
    const char* candidates;
};

constexpr std::array<UnknownName, 3> kUnknownNames{{
    {"no such table: ", "SELECT name FROM pragma_table_list WHERE type <> 'shadow' AND ?1 <> ''"},
    {"no such column: ", "SELECT DISTINCT c.name FROM pragma_table_list AS t, "
                         "pragma_table_info(t.name) AS c WHERE instr(lower(?1), lower(t.name))"},
    {"no such function: ", "SELECT DISTINCT name FROM pragma_function_list WHERE ?1 <> ''"},
}};

/// Returns the names that a query lists: those read so far if it fails, since the guard may stop
/// it.
std::vector<std::string> list_names(SQLite::Database& database, const char* query,
                                    std::string_view sql) {
    std::vector<std::string> names;
    try {
        SQLite::Statement statement(database, query);
        statement.bind(1, std::string(sql));
        while (statement.executeStep()) {
            names.push_back(statement.getColumn(0).getString());
        }
    } catch (
        const SQLite::Exception&) { // NOLINT(bugprone-empty-catch): a hint is not worth an error
    }
    return names;
}

constexpr std::string_view kNoColumn = "no such column: ";

/// Returns the last message of SQLite as 3.40 has it. Later versions have marks around a column
/// that stands between double quotes, and advice behind it.
std::string message_of(sqlite3* db) {
    constexpr std::string_view kMark = "\"";
    constexpr std::string_view kAdvice = "\" - should this be a string literal in single-quotes?";
    std::string message = sqlite3_errmsg(db);
    if (message.ends_with(kAdvice) && message.starts_with(kNoColumn)) {
        message.resize(message.size() - kAdvice.size());
        message.erase(kNoColumn.size(), kMark.size());
    }
    return message;
}

/// Returns the name without the table or database before it.
std::string_view last_part(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

struct Advice {
    Message hint;                      ///< the nearest names; may be empty
    std::optional<std::size_t> offset; ///< of the unknown name in SqlText::sql, in bytes
};

Advice advise(SQLite::Database& database, const SqlText& text, std::string_view message) {
    for (const UnknownName& unknown : kUnknownNames) {
        if (message.starts_with(unknown.message)) {
            const std::string_view whole = message.substr(unknown.message.size());
            const std::string name(last_part(whole));
            const auto offset = find_name(text.sql, whole); // quoted, a name may have dots
            return {did_you_mean(name, list_names(database, unknown.candidates, text.sql)),
                    offset ? offset : find_name(text.sql, name)};
        }
    }
    return {};
}

/// Returns advice for an unknown column with which `rest` begins, if it is between double quotes.
Message advise_quotes(std::string_view rest, const std::string& column) {
    return rest.starts_with(quoted_identifier(column))
               ? Message("text stands between single quotes: '{}'"_text, column)
               : Message();
}

ErrorCode code_of(int rc, std::string_view message) {
    switch (rc & 0xFF) {
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::limit_memory;
    case SQLITE_INTERRUPT:
        return ErrorCode::limit_time;
    case SQLITE_AUTH:
        return ErrorCode::refused;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOTADB:
    case SQLITE_PROTOCOL:
    case SQLITE_READONLY: // of the file: what only reads never asks to write
        return ErrorCode::database;
    default:
        return message.ends_with("may not be modified") ? ErrorCode::refused : ErrorCode::bad_input;
    }
}

} // namespace

Message located(const SqlText& text, std::size_t offset, const Message& fault) {
    return {"{}: {}"_text, location_text(text.label, text.sql, offset), fault};
}

Message hint_at(std::string_view sql, std::size_t offset, const Message& advice) {
    const std::string caret = caret_text(sql, offset);
    if (caret.empty() || advice.empty()) {
        return caret.empty() ? advice : Message::verbatim(caret);
    }
    return Message::lines({Message::verbatim(caret), advice});
}

void throw_refusal(const SqlText& text, const Refusal& refusal) {
    throw Error(refusal.code, located(text, text.begin, {"refused: {}"_text, refusal.reason}),
                refusal.hint);
}

void throw_sql_error(SqlGuard& guard, const SqlText& text, int rc,
                     std::optional<std::size_t> offset) {
    if (guard.refusal()) {
        throw_refusal(text, *guard.refusal());
    }
    const std::string message = message_of(guard.handle());
    Advice advice = advise(guard.database(), text, message);
    if (!offset) {
        offset = advice.offset;
    }
    if (advice.hint.empty() && offset && message.starts_with(kNoColumn)) {
        advice.hint = advise_quotes(text.sql.substr(*offset), message.substr(kNoColumn.size()));
    }
    if (message == "incomplete input") {
        offset = text.sql.size();
    }
    throw Error(code_of(rc, message),
                located(text, offset.value_or(text.begin), sqlite_message(message)),
                offset ? hint_at(text.sql, *offset, advice.hint) : advice.hint);
}

} // namespace sijill::reports
