#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace sijill {

/// Returns the number that the whole text is, as std::from_chars reads it; nothing if anything else
/// stands in the text, a blank or a '+' included, or the number does not fit into the type.
template <class Number>
[[nodiscard]] std::optional<Number> read_number(std::string_view text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    return fault == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace sijill
