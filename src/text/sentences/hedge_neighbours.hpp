#pragma once

#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

/// What folded words beside a hedge are.
namespace sijill::text {

/// «أن», «إن», with «بـ» or a pronoun, and «ألا».
[[nodiscard]] inline bool is_that(std::string_view word) {
    static const std::u32string pronouns[] = {
        {}, {kHeh}, {kHeh, kAlef}, {kHeh, kMeem}, {kNoon, kAlef}, {kHeh, kMeem, kAlef}};
    const std::u32string letters = to_code_points(word);
    std::u32string_view rest = letters;
    rest.remove_prefix(rest.starts_with(kBeh) ? 1 : 0);
    if (!rest.starts_with(kAlef) && !rest.starts_with(kAlefHamza)) {
        return false;
    }
    rest.remove_prefix(1);
    return rest == std::u32string{kLam, kAlef} ||
           (rest.starts_with(kNoon) &&
            std::ranges::find(pronouns, rest.substr(1)) != std::end(pronouns));
}

/// «لا», «لم», «لن», with a conjunction or without.
[[nodiscard]] inline bool is_denial(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    const std::size_t size = letters.size();
    const bool has_conjunction = size == 3 && (letters[0] == kWaw || letters[0] == kFeh);
    return (size == 2 || has_conjunction) && letters[size - 2] == kLam &&
           (letters[size - 1] == kAlef || letters[size - 1] == kMeem || letters[size - 1] == kNoon);
}

/// «أسرع», «أعلى», «أقل»: a word of the form of an elative.
[[nodiscard]] inline bool may_be_elative(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    return letters.size() >= 3 && letters.size() <= 4 &&
           (letters[0] == kAlef || letters[0] == kAlefHamza) && letters[1] != kLam;
}

} // namespace sijill::text
