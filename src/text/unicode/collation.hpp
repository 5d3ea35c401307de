#pragma once

#include <string_view>

namespace sijill {

/// Compares texts in the order of an Arabic dictionary: the Unicode Collation Algorithm (UTS #10)
/// with CLDR's rules for Arabic, by ICU. Forms of alef are sorted together, and so are a word with
/// marks and without; signs come first, then digits, Arabic, other scripts.
///
/// Returns a number below 0 if `left` comes before `right`, above 0 if it comes after, and 0 only
/// if both are the same text, in whatever normalization form. UTF-8; an ill-formed sequence counts
/// as U+FFFD. The order may differ between versions of ICU; if ICU runs out of memory, bytes are
/// compared.
/// Thread-safe.
[[nodiscard]] int compare_arabic(std::string_view left, std::string_view right) noexcept;

/// Loads the rules; to be called before the first comparison. Throws Error(bad_input) if ICU has no
/// collation data.
void require_collation();

} // namespace sijill
