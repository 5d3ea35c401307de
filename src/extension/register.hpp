#pragma once

#include "search/sqlite_api.hpp"

#include <initializer_list>

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

/// Registers them under SQLite's flags. Throws Error(database), naming the first that SQLite
/// refuses.
void register_all(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions);

} // namespace sijill::extension
