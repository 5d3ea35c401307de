#pragma once

#include "search/sqlite/sqlite_api.hpp"
#include "sijill/message.hpp"

#include <initializer_list>

namespace sijill::extension {

/// Registers on one connection everything that the extension adds to SQL. Throws Error(database) at
/// the first thing that SQLite refuses; what was registered before stays, and does no harm.
void register_everything(sqlite3* db);

/// The number of arguments of a function that takes any number.
inline constexpr int kAny = -1;

/// A scalar function, and the numbers of arguments that it may be called with.
struct ScalarFunction {
    const char* name;
    int least_arguments;
    int most_arguments;
    void (*call)(sqlite3_context*, int, sqlite3_value**);
};

/// Registers functions with SQLite's flags. Throws like require_registered().
void register_functions(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions);

/// Throws as search::throw_sqlite_error() does if SQLite did not register `what`.
void require_registered(sqlite3* db, int result_code, const Message& what);

} // namespace sijill::extension
