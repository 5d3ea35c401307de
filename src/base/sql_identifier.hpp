#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// Returns the name of a table or column as SQL writes it: between double quotes, with those inside
/// doubled.
[[nodiscard]] inline std::string quoted_identifier(std::string_view name) {
    std::string quoted = "\"";
    for (const char letter : name) {
        quoted.append(letter == '"' ? 2 : 1, letter);
    }
    return quoted + '"';
}

} // namespace sijill
