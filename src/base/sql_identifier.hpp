#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// Returns a name as SQL writes it between double quotes: with those inside doubled.
[[nodiscard]] inline std::string inside_quotes(std::string_view name) {
    std::string inside;
    for (const char letter : name) {
        inside.append(letter == '"' ? 2 : 1, letter);
    }
    return inside;
}

/// Returns the name of a table or column as SQL writes it, between double quotes.
[[nodiscard]] inline std::string quoted_identifier(std::string_view name) {
    return '"' + inside_quotes(name) + '"';
}

} // namespace sijill
