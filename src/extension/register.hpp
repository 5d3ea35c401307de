#pragma once

#include "search/sqlite/sqlite_api.hpp"

#include <initializer_list>
#include <string_view>

namespace sijill::extension {

/// In place of a number of arguments: as many as the caller likes.
inline constexpr int kAny = -1;

/// A scalar function, and with how many arguments it may be called.
struct ScalarFunction {
    const char* name;
    int least_arguments;
    int most_arguments;
    void (*call)(sqlite3_context*, int, sqlite3_value**);
};

/// Throws as search::throw_sqlite_error() does where SQLite did not register what `what` names.
void require_registered(sqlite3* db, int result_code, std::string_view what);

/// Registers them under SQLite's flags. Throws like require_registered().
void register_all(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions);

} // namespace sijill::extension
