#include "reports/sql/authorizer_rules.hpp"

#include "base/ascii.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace sijill::reports {
namespace {

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// PRAGMAs whose argument names what to read.
constexpr std::array<std::string_view, 10> kReadingPragmas{
    "foreign_key_check", "foreign_key_list", "index_info", "index_list", "index_xinfo",
    "integrity_check",   "quick_check",      "table_info", "table_list", "table_xinfo"};

/// PRAGMAs that read without an argument and write with one. FTS5 itself reads data_version.
constexpr std::array<std::string_view, 15> kPragmasWithoutArgument{
    "application_id", "collation_list", "compile_options", "data_version",   "database_list",
    "encoding",       "foreign_keys",   "freelist_count",  "function_list",  "module_list",
    "page_count",     "page_size",      "pragma_list",     "schema_version", "user_version"};

/// Functions that load code, read or write files, or write to SQLite's log. SQLite itself has the
/// first three; programs may add the others, as the sqlite3 shell does. json_patch() takes the
/// product of the numbers of members of its arguments, and cannot be interrupted.
constexpr std::array<std::string_view, 7> kForbiddenFunctions{
    "load_extension", "fts3_tokenizer", "sqlite_log", "readfile",
    "writefile",      "edit",           "json_patch"};

/// Tables that Sijill needs to read the file: a wrong row in one makes the file unreadable.
constexpr std::array<std::string_view, 3> kOwnTables{"documentation", "meta", "migration"};

bool belongs_to_index(std::string_view table) {
    return table.starts_with("sentence_index") || table.starts_with("sentence_posting");
}

Refusal schema_refusal() {
    return {"the statement changes the schema"_text,
            "the schema is Sijill's own; keep tables and views of your own in another file"_text};
}

/// Returns whether SQLite declares a table-valued function such as pragma_table_info(); nothing is
/// written. A statement that writes to sqlite_master itself is refused by SQLite in defensive mode.
bool declares_virtual_table(const AuthorizerAction& action) {
    return action.code == SQLITE_UPDATE && action.first == "sqlite_master";
}

std::optional<Refusal> write_refusal(const AuthorizerAction& action, bool write) {
    const std::string table = ascii_lower(action.first);
    if (declares_virtual_table(action)) {
        return std::nullopt;
    }
    if (table.starts_with("sqlite_")) {
        return schema_refusal();
    }
    if (!write) {
        return Refusal{{"the statement writes to {}"_text, action.first},
                       "SQL only reads here; writing takes --db FILE --write"_text};
    }
    if (belongs_to_index(table) && !action.in_trigger && !action.nested) {
        return Refusal{
            {"the statement writes to {}, part of the search index"_text, action.first},
            "the index follows what is written to sentence; sijill reindex makes it anew"_text};
    }
    if (contains(kOwnTables, table)) {
        return Refusal{{"the statement writes to {}, which Sijill keeps"_text, action.first}, {}};
    }
    return std::nullopt;
}

std::optional<Refusal> pragma_refusal(const AuthorizerAction& action) {
    const std::string name = ascii_lower(action.first);
    if (contains(kReadingPragmas, name) ||
        (contains(kPragmasWithoutArgument, name) && !action.has_argument)) {
        return std::nullopt;
    }
    if (contains(kPragmasWithoutArgument, name)) {
        return Refusal{{"PRAGMA {} with a value"_text, name},
                       {"without a value it may be read: PRAGMA {}"_text, name}};
    }
    return Refusal{{"PRAGMA {}"_text, name},
                   "allowed are those that only read, such as PRAGMA table_info(name)"_text};
}

std::optional<Refusal> function_refusal(const AuthorizerAction& action) {
    const std::string name = ascii_lower(action.second);
    if (contains(kForbiddenFunctions, name)) {
        return Refusal{{"the function {}"_text, name}, {}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> refusal_of(const AuthorizerAction& action, bool write) {
    switch (action.code) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return std::nullopt;
    case SQLITE_FUNCTION:
        return function_refusal(action);
    case SQLITE_PRAGMA:
        return pragma_refusal(action);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return write_refusal(action, write);
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return Refusal{"the statement reaches for another database file"_text,
                       "one database at a time: choose it with --db FILE"_text};
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return Refusal{"the statement controls a transaction"_text,
                       "each statement runs in a transaction of its own"_text};
    default:
        return schema_refusal();
    }
}

} // namespace sijill::reports
