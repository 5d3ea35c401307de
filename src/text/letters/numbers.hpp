#pragma once

#include <cstddef>
#include <string_view>

namespace sijill::text {

/// Returns the byte offset at which the number ends that begins at `begin_byte`, which must be the
/// first byte of a run of digits.
///
/// Digits are ASCII, Arabic-Indic or Persian. Up to three of them, then groups of exactly three
/// behind ',', '،' or '٬', are one number («1,000», «١٬٠٠٠»); '.' or '٫' between digits begins
/// decimals, which may repeat («3.5», «1.2.3»). Thus all signs before the returned offset are
/// part of the number: grouping signs group digits, decimal signs begin decimals.
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t begin_byte);

} // namespace sijill::text
