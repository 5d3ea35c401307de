#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::reports {

/// Something a statement wants to do, as SQLite's authorizer tells it (sqlite3_set_authorizer).
struct GuardedAction {
    int code;                  ///< SQLITE_READ, SQLITE_INSERT, …
    std::string_view first;    ///< what the code says: table, pragma, …; may be empty
    std::string_view second;   ///< column, argument of the pragma, function, …; may be empty
    bool has_argument = false; ///< a pragma with an argument, even an empty one
    bool in_trigger = false;   ///< a trigger or view does it, not the statement itself
    bool nested = false;       ///< SQLite's own modules do it while the statement runs
};

struct Refusal {
    std::string what; ///< such as "the statement writes to name"
    std::string hint; ///< the way out; may be empty
};

/// What the guard says to an action; nothing means: allowed.
///
/// Without `write` only reading passes. With it rows may be inserted, changed and deleted, but the
/// schema stays as it is, and so do the search index (which follows its triggers) and the tables in
/// which Sijill keeps the state of the file. ATTACH, DETACH, transactions, functions that reach out
/// of the database and every PRAGMA that is not known to be harmless are never allowed.
[[nodiscard]] std::optional<Refusal> judge(const GuardedAction& action, bool write);

} // namespace sijill::reports
