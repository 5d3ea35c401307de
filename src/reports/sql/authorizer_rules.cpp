#include "reports/sql/authorizer_rules.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace sijill::reports {
namespace {

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Their argument names what to look at.
constexpr std::array<std::string_view, 10> kReadingPragmas{
    "foreign_key_check", "foreign_key_list", "index_info", "index_list", "index_xinfo",
    "integrity_check",   "quick_check",      "table_info", "table_list", "table_xinfo"};

/// Their argument would change something, so that they pass without one only. FTS5 reads
/// data_version itself.
constexpr std::array<std::string_view, 15> kAskingPragmas{
    "application_id", "collation_list", "compile_options", "data_version",   "database_list",
    "encoding",       "foreign_keys",   "freelist_count",  "function_list",  "module_list",
    "page_count",     "page_size",      "pragma_list",     "schema_version", "user_version"};

/// Functions that load code, reach for files or write to the program's log. Stock SQLite has only
/// the first three; a shell may bring the others.
constexpr std::array<std::string_view, 6> kForbiddenFunctions{
    "load_extension", "fts3_tokenizer", "sqlite_log", "readfile", "writefile", "edit"};

/// What Sijill itself keeps in the file: a wrong row there makes the file unreadable to it.
constexpr std::array<std::string_view, 3> kKeptTables{"documentation", "meta", "migration"};

bool belongs_to_index(std::string_view table) {
    return table.starts_with("sentence_index") || table.starts_with("sentence_posting");
}

Refusal changes_schema() {
    return {"the statement changes the schema",
            "the schema is Sijill's own; keep tables and views of your own in another file"};
}

/// SQLite asks for this when it makes the eponymous table of a pragma known; nothing is written. A
/// statement that says it itself is refused by SQLite, in defensive mode for good.
bool describes_virtual_table(const GuardedAction& action) {
    return action.code == SQLITE_UPDATE && action.first == "sqlite_master";
}

std::optional<Refusal> judge_write(const GuardedAction& action, bool write) {
    const std::string table = ascii_lower(action.first);
    if (describes_virtual_table(action)) {
        return std::nullopt;
    }
    if (table.starts_with("sqlite_")) {
        return changes_schema();
    }
    if (!write) {
        return Refusal{fmt::format("the statement writes to {}", action.first),
                       "SQL only reads here; writing takes --db FILE --write"};
    }
    if (belongs_to_index(table) && !action.in_trigger && !action.nested) {
        return Refusal{
            fmt::format("the statement writes to {}, part of the search index", action.first),
            "the index follows what is written to sentence; sijill reindex makes it anew"};
    }
    if (contains(kKeptTables, table)) {
        return Refusal{fmt::format("the statement writes to {}, which Sijill keeps", action.first),
                       {}};
    }
    return std::nullopt;
}

std::optional<Refusal> judge_pragma(const GuardedAction& action) {
    const std::string name = ascii_lower(action.first);
    if (contains(kReadingPragmas, name) ||
        (contains(kAskingPragmas, name) && !action.has_argument)) {
        return std::nullopt;
    }
    if (contains(kAskingPragmas, name)) {
        return Refusal{fmt::format("PRAGMA {} with a value", name),
                       fmt::format("without a value it may be read: PRAGMA {}", name)};
    }
    return Refusal{fmt::format("PRAGMA {}", name),
                   "allowed are those that only read, such as PRAGMA table_info(name)"};
}

std::optional<Refusal> judge_function(const GuardedAction& action) {
    const std::string name = ascii_lower(action.second);
    if (contains(kForbiddenFunctions, name)) {
        return Refusal{fmt::format("the function {}", name), {}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> judge(const GuardedAction& action, bool write) {
    switch (action.code) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return std::nullopt;
    case SQLITE_FUNCTION:
        return judge_function(action);
    case SQLITE_PRAGMA:
        return judge_pragma(action);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return judge_write(action, write);
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return Refusal{"the statement reaches for another database file",
                       "one database at a time: choose it with --db FILE"};
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return Refusal{"the statement controls a transaction",
                       "each statement runs in a transaction of its own"};
    default:
        return changes_schema();
    }
}

} // namespace sijill::reports
