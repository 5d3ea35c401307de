#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace sijill {

/// Returns the number that the whole of `text` says, in decimal and in the manner of
/// std::from_chars; nothing if it is not one number, or one that the type cannot hold.
template <typename Number>
[[nodiscard]] std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace sijill
