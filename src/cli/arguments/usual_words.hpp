#pragma once

#include <string_view>

namespace sijill::cli {

/// Returns what this program calls that for which people use a word elsewhere: a command, with its
/// first word where it needs one, or an option, such as "search" for "find". Empty for other words.
[[nodiscard]] std::string_view called_here(std::string_view word) noexcept;

} // namespace sijill::cli
