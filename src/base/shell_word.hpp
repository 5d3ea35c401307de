#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// Returns a text as one word of a POSIX shell: as it is where it has nothing but letters and
/// digits of ASCII and . - _ /, else in single quotation marks.
[[nodiscard]] inline std::string shell_word(std::string_view text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_/";
    if (!text.empty() && text.find_first_not_of(kPlain) == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char letter : text) {
        quoted += letter == '\'' ? std::string_view("'\\''") : std::string_view(&letter, 1);
    }
    return quoted + '\'';
}

} // namespace sijill
