#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sijill::render {

/// How wide a column would be, and how narrow it may become, in terminal columns.
struct ColumnNeed {
    std::size_t natural = 0; ///< of the widest line
    std::size_t least = 0;   ///< of what is not broken: a word, a date, a number
};

/// Returns widths for columns that together are at most `room` wide: the widest are narrowed first,
/// none below its least. Nothing where that is impossible.
[[nodiscard]] std::optional<std::vector<std::size_t>>
fitted_columns(const std::vector<ColumnNeed>& needs, std::size_t room);

} // namespace sijill::render
