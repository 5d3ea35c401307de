#pragma once

#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace sijill::kb {

/// An expression of SQL for the words of a name as without_alef_signs() returns them: U+0623 and
/// U+0622 as U+0627.
inline constexpr const char* kBareWords =
    "replace(replace(n.words, char(1571), char(1575)), char(1570), char(1575))";

/// Returns folded words without the hamza or maddah that an alef keeps before a lam («ألفابت»): a
/// name is the same in its bare spelling.
[[nodiscard]] inline std::string without_alef_signs(std::string_view words) {
    std::u32string letters = text::to_code_points(words);
    std::ranges::replace(letters, text::kAlefHamza, text::kAlef);
    std::ranges::replace(letters, text::kAlefMaddah, text::kAlef);
    return text::to_utf8(letters);
}

} // namespace sijill::kb
