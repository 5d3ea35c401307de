#pragma once

#include <string>
#include <string_view>

/// Letters and digits of ASCII, whatever the locale; any other byte is neither.
namespace sijill {

[[nodiscard]] constexpr bool is_ascii_digit(char byte) noexcept {
    return byte >= '0' && byte <= '9';
}

/// Returns the byte as it is unless it is one of A to Z.
[[nodiscard]] constexpr char ascii_lower(char byte) noexcept {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] constexpr bool is_ascii_letter(char byte) noexcept {
    return ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'z';
}

/// Returns whether the byte is printed, and is no blank.
[[nodiscard]] constexpr bool is_visible_ascii(char byte) noexcept {
    return byte > ' ' && byte <= '~';
}

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower) {
        byte = ascii_lower(byte);
    }
    return lower;
}

} // namespace sijill
