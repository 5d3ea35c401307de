#include "extension/register.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::extension {

void register_all(sqlite3* db, int flags, std::initializer_list<ScalarFunction> functions) {
    for (const auto& [name, least, most, call] : functions) {
        for (int count = least; count <= most; ++count) {
            const int rc = sqlite3_create_function_v2(db, name, count, flags, nullptr, call,
                                                      nullptr, nullptr, nullptr);
            if (rc != SQLITE_OK) {
                throw Error(ErrorCode::database,
                            fmt::format("the function {} cannot be registered: "
                                        "{}",
                                        name, sqlite3_errstr(rc)));
            }
        }
    }
}

} // namespace sijill::extension
