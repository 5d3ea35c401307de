#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sijill::reports {

/// The most levels of nesting that a statement may have. SQLite before 3.46 has a stack of a fixed
/// size for them, which holds this many of whatever is nested. Later versions have no limit of
/// their own, and overflow the stack of the thread.
inline constexpr std::size_t kMostLevels = 16;

/// Returns the byte offset of the first token of `sql` that opens a level beyond kMostLevels. An
/// open parenthesis is a level, so is an open CASE, and a subquery is two. Of prefixes in a row, as
/// in NOT NOT NOT x, each behind the first is a level.
[[nodiscard]] std::optional<std::size_t> find_too_deep(std::string_view sql);

} // namespace sijill::reports
