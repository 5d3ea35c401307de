#include "base/deep_toml.hpp"

#include <algorithm>
#include <cstddef>

namespace sijill {
namespace {

/// Returns the offset behind the string that begins at `begin` (TOML 1.0, "String"), or the size of
/// the text where the string does not end.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
    constexpr std::size_t kLongMark = 3;
    constexpr std::size_t kMostBeforeMark = 2; // quotes that end the content of a long string
    const char quote = text[begin];
    const std::string_view first = text.substr(begin, kLongMark);
    const bool is_long = std::ranges::count(first, quote) == kLongMark;
    const std::string_view mark = first.substr(0, is_long ? kLongMark : 1);
    std::size_t at = begin + mark.size();
    while (at < text.size() && text.substr(at, mark.size()) != mark) {
        if (!is_long && text[at] == '\n') {
            return at; // a fault, which the parser tells
        }
        at += quote == '"' && text[at] == '\\' ? 2U : 1U;
    }
    at = std::min(at + mark.size(), text.size());
    const std::string_view behind = text.substr(at, is_long ? kMostBeforeMark : 0);
    return at + std::min(behind.find_first_not_of(quote), behind.size());
}

} // namespace

std::optional<int> find_deep_key(std::string_view text) {
    constexpr std::string_view kBetweenKeys = "=[]{},\n";
    int line = 1;
    int parts = 1;
    for (std::size_t at = 0; at < text.size();) {
        const char sign = text[at];
        if (sign == '"' || sign == '\'') {
            const std::size_t end = end_of_string(text, at);
            line += static_cast<int>(std::ranges::count(text.substr(at, end - at), '\n'));
            at = end;
            continue;
        }
        if (sign == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (sign == '.' && ++parts > kMostKeyParts) {
            return line;
        }
        if (kBetweenKeys.find(sign) != std::string_view::npos) {
            parts = 1;
        }
        line += sign == '\n' ? 1 : 0;
        ++at;
    }
    return std::nullopt;
}

} // namespace sijill
