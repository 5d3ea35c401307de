#pragma once

#include <string_view>

namespace sijill {

/// Puts texts in the order of an Arabic dictionary: the Unicode Collation Algorithm (UTS #10) with
/// CLDR's rules for Arabic, by ICU. Forms of alef stand together, and so do a word with its marks
/// and without; signs come first, then digits, Arabic, other scripts.
///
/// Below 0, 0 or above it as `left` stands before, at or behind `right`. 0 is for the same text
/// alone, in any of its normalization forms. UTF-8; an ill-formed sequence counts as U+FFFD.
/// The order may differ between versions of ICU; where that lacks memory, bytes are compared.
/// Thread-safe.
[[nodiscard]] int compare_arabic(std::string_view left, std::string_view right) noexcept;

/// To be called before the first comparison. Throws Error(bad_input) where ICU has no collation
/// data.
void require_collation();

} // namespace sijill
