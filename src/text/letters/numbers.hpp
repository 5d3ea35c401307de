#pragma once

#include <cstddef>
#include <string_view>

namespace sijill::text {

/// Where the number ends that begins with the digit at `begin_byte`; its first byte must be the
/// first of a run of digits.
///
/// Digits are ASCII, Arabic-Indic or Persian. Up to three of them, then groups of exactly three
/// behind ',', '،' or '٬', are one number («1,000», «١٬٠٠٠»); '.' or '٫' between digits begins
/// decimals, which may repeat («3.5», «1.2.3»). Every grouping sign before the returned byte
/// groups, every decimal sign there is one of decimals.
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t begin_byte);

} // namespace sijill::text
