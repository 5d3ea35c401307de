#include "extension/register.hpp"

#include "search/sqlite/sqlite_error.hpp"

#include <fmt/format.h>

namespace sijill::extension {

void require_registered(sqlite3* db, int result_code, std::string_view what) {
    if (result_code != SQLITE_OK) {
        search::throw_sqlite_error(db, result_code, ErrorCode::database,
                                   fmt::format("{} cannot be registered", what));
    }
}

void register_all(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions) {
    for (const auto& [name, least, most, call] : functions) {
        for (int count = least; count <= most; ++count) {
            require_registered(db,
                               sqlite3_create_function_v2(db, name, count, flags, nullptr, call,
                                                          nullptr, nullptr, nullptr),
                               name);
        }
    }
}

} // namespace sijill::extension
