#pragma once

#include <cstddef>
#include <string_view>

/// Where «"», which both opens and closes, may open a quotation.
namespace sijill::text {

/// Whether a letter is a digit, Latin or Arabic. A mark right behind one may be that of inches:
/// «شاشة 6.7"».
[[nodiscard]] bool is_digit_before_mark(char32_t letter);

/// Whether a quotation may begin with a straight mark between two letters, 0 where the text begins
/// or ends: not right behind a digit, nor at the end of a word.
[[nodiscard]] bool may_open_quotation(char32_t before, char32_t after);

/// Whether the straight mark at a byte of a text may open a quotation.
[[nodiscard]] bool may_open_quotation(std::string_view text, std::size_t byte);

/// Returns the code point that ends before a byte, or 0 if the text begins there.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t byte);

} // namespace sijill::text
