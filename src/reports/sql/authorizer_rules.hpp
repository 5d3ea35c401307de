#pragma once

#include "sijill/error.hpp"
#include "sijill/message.hpp"

#include <optional>
#include <string_view>

namespace sijill::reports {

/// An action of a statement for which SQLite asks its authorizer (sqlite3_set_authorizer).
struct AuthorizerAction {
    int code;                  ///< SQLITE_READ, SQLITE_INSERT, …
    std::string_view first;    ///< table, pragma, …, as the code says; may be empty
    std::string_view second;   ///< column, argument of the pragma, function, …; may be empty
    bool has_argument = false; ///< a pragma has an argument, which may be an empty one
    bool in_trigger = false;   ///< a trigger or view does it, not the statement itself
    bool nested = false;       ///< a module of SQLite does it while the statement runs
};

/// Why a statement may not run.
struct Refusal {
    Message reason;                      ///< such as "the statement writes to name"
    Message hint;                        ///< what to do instead; may be empty
    ErrorCode code = ErrorCode::refused; ///< or limit_time, or limit_memory
};

/// Returns why an action is refused; nothing if it is allowed.
///
/// Without `write` a statement can only read. With it a statement can insert, change and delete
/// rows, but not change the schema, the search index (which triggers keep up to date) or the tables
/// in which Sijill keeps the state of the file. ATTACH, DETACH, transactions, functions that reach
/// beyond the database and PRAGMAs that are not known to be harmless are always refused.
[[nodiscard]] std::optional<Refusal> refusal_of(const AuthorizerAction& action, bool write);

} // namespace sijill::reports
