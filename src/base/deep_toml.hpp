#pragma once

#include <optional>
#include <string_view>

namespace sijill {

/// The most parts that a key of a TOML file may have: `a.b.c` has three.
inline constexpr int kMostKeyParts = 16;

/// Returns the line, from 1, of the first key of a TOML text that has more parts than that. The
/// parser makes a table within a table for each part and, unlike for arrays and inline tables, has
/// no limit of its own: tables by the thousand overflow the stack as they are destroyed. A text
/// that is not TOML is left to the parser.
[[nodiscard]] std::optional<int> find_deep_key(std::string_view text);

} // namespace sijill
