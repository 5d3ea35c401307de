#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill {

/// Calls `visit(part)` for each part of a text between separators; empty parts are left out.
template <class Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (end != 0) {
            visit(text.substr(0, end));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

/// Returns the parts of a text between separators; empty parts are left out. Views into `text`.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for_each_part(text, separator, [&parts](std::string_view part) { parts.push_back(part); });
    return parts;
}

/// Returns a text without the bytes of `blanks` at its beginning and its end. A view into `text`.
[[nodiscard]] inline std::string_view trimmed(std::string_view text, std::string_view blanks) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

} // namespace sijill
