#include "base/sql_identifier.hpp"

namespace sijill {

std::string quoted_identifier(std::string_view name) {
    std::string quoted = "\"";
    for (const char letter : name) {
        quoted.append(letter == '"' ? 2 : 1, letter);
    }
    return quoted + '"';
}

} // namespace sijill
